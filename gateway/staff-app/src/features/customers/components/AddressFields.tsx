import { Group, Stack, TextInput } from '@mantine/core';
import type { Address } from '@/lib/api/customers';

export const noAddress: Address = { lines: [''], postCode: '', city: '', country: 'FR' };

export function AddressFields({ value, onChange, error }: { value: Address; onChange: (address: Address) => void; error?: string | undefined }) {
  const [first = '', second = ''] = value.lines;
  return (
    <Stack gap="xs">
      <TextInput
        label="Adresse"
        required
        autoComplete="off"
        error={error}
        value={first}
        onChange={(event) => onChange({ ...value, lines: [event.currentTarget.value, second].filter((line, index) => index === 0 || line) })}
      />
      <TextInput
        label="Complément d’adresse"
        autoComplete="off"
        value={second}
        onChange={(event) => onChange({ ...value, lines: event.currentTarget.value ? [first, event.currentTarget.value] : [first] })}
      />
      <Group grow align="flex-start">
        <TextInput label="Code postal" required maxLength={10} value={value.postCode} onChange={(event) => onChange({ ...value, postCode: event.currentTarget.value })} />
        <TextInput label="Ville" required value={value.city} onChange={(event) => onChange({ ...value, city: event.currentTarget.value })} />
        <TextInput label="Pays" description="Code à deux lettres" required maxLength={2} value={value.country} onChange={(event) => onChange({ ...value, country: event.currentTarget.value.toUpperCase() })} inputWrapperOrder={['label', 'input', 'description', 'error']} />
      </Group>
    </Stack>
  );
}
