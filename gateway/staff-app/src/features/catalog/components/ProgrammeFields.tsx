import { ActionIcon, Button, Fieldset, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ProgrammeModule } from '@/lib/api/catalog-types';

interface Props {
  value: ProgrammeModule[];
  onChange: (programme: ProgrammeModule[]) => void;
  error: string | undefined;
}

/** Numbered modules with their items; a module's number is its place. */
export function ProgrammeFields({ value, onChange, error }: Props) {
  const set = (index: number, part: Partial<ProgrammeModule>) => onChange(value.map((module, at) => (at === index ? { ...module, ...part } : module)));
  const swap = (a: number, b: number) => {
    const next = [...value];
    [next[a], next[b]] = [next[b]!, next[a]!];
    onChange(next);
  };

  return (
    <Fieldset legend="Programme" p="sm">
      <Stack gap="sm">
        {value.map((module, index) => (
          <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
            <Text fw={600} pt={6} w={18} className="figures">
              {index + 1}.
            </Text>
            <Stack gap={4} flex={1}>
              <TextInput aria-label={`Titre du module ${index + 1}`} placeholder="Titre du module" value={module.title} onChange={(event) => set(index, { title: event.currentTarget.value })} />
              <Textarea aria-label={`Contenu du module ${index + 1}`} placeholder="Un point par ligne" autosize minRows={2} value={module.items.join('\n')} onChange={(event) => set(index, { items: event.currentTarget.value.split('\n') })} />
            </Stack>
            <Stack gap={2}>
              <ActionIcon variant="subtle" color="gray" aria-label={`Monter le module ${index + 1}`} disabled={index === 0} onClick={() => swap(index, index - 1)}><IconArrowUp size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={`Descendre le module ${index + 1}`} disabled={index === value.length - 1} onClick={() => swap(index, index + 1)}><IconArrowDown size={16} /></ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={`Retirer le module ${index + 1}`} onClick={() => onChange(value.filter((_, at) => at !== index))}><IconTrash size={16} /></ActionIcon>
            </Stack>
          </Group>
        ))}
        {error && <Text size="xs" c="var(--mantine-color-error)">{error}</Text>}
        <Button size="xs" variant="light" w="fit-content" leftSection={<IconPlus size={14} />} onClick={() => onChange([...value, { title: '', items: [''] }])}>
          Ajouter un module
        </Button>
      </Stack>
    </Fieldset>
  );
}
