import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { MoneyInput } from '@/components/MoneyInput';
import { useToday } from '@/lib/clock';
import { opcos } from '@/lib/labels';

export interface FundingEntry {
  opco: string;
  requestedOn: string;
  requestedExclVat: number | '';
  fileNumber: string;
}

interface Props {
  value: FundingEntry[];
  onChange: (entries: FundingEntry[]) => void;
  /** What is asked for first: the whole price. */
  suggested: number;
}

/** CGV-3.3-a: announced before the training starts. */
export function FundingFields({ value, onChange, suggested }: Props) {
  const today = useToday();
  const set = (index: number, part: Partial<FundingEntry>) => onChange(value.map((entry, at) => (at === index ? { ...entry, ...part } : entry)));
  return (
    <Stack gap="xs">
      {value.map((entry, index) => (
        <Group key={index} gap="xs" align="flex-end" wrap="wrap">
          <NativeSelect label="OPCO" w={160} data={Object.entries(opcos).map(([code, label]) => ({ value: code, label }))} value={entry.opco} onChange={(event) => set(index, { opco: event.currentTarget.value })} />
          <MoneyInput label="Montant HT demandé" w={150} value={entry.requestedExclVat} onChange={(requestedExclVat) => set(index, { requestedExclVat })} />
          <TextInput type="date" label="Demandé le" w={150} value={entry.requestedOn} onChange={(event) => set(index, { requestedOn: event.currentTarget.value })} />
          <TextInput label="N° de dossier" w={150} placeholder="Si connu" value={entry.fileNumber} onChange={(event) => set(index, { fileNumber: event.currentTarget.value })} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Retirer la prise en charge ${index + 1}`} onClick={() => onChange(value.filter((_, at) => at !== index))}>
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        size="xs"
        variant="light"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...value, { opco: 'akto', requestedOn: today, requestedExclVat: value.length === 0 ? suggested : '', fileNumber: '' }])}
      >
        Ajouter une prise en charge
      </Button>
    </Stack>
  );
}
