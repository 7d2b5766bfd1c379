import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Person } from '@/lib/api/customers';
import { readParticipants } from '../read-participants';

interface Props {
  value: Person[];
  onChange: (people: Person[]) => void;
  errorOf: (field: string) => string | undefined;
}

export const nobody: Person = { firstName: '', lastName: '', email: '' };

/** Who comes: typed line by line, or pasted from the client's list. A draft may lack names; it can't be issued without them (CGV-2.1-a). */
export function ParticipantFields({ value, onChange, errorOf }: Props) {
  const [pasting, setPasting] = useState<string | null>(null);
  const set = (index: number, part: Partial<Person>) => onChange(value.map((person, at) => (at === index ? { ...person, ...part } : person)));
  return (
    <Stack gap="xs">
      {value.map((person, index) => (
        <Group key={index} gap="xs" wrap="nowrap" align="flex-start">
          <TextInput flex={1} placeholder="Prénom" aria-label={`Prénom du stagiaire ${index + 1}`} autoComplete="off" value={person.firstName} onChange={(event) => set(index, { firstName: event.currentTarget.value })} />
          <TextInput flex={1} placeholder="Nom" aria-label={`Nom du stagiaire ${index + 1}`} autoComplete="off" value={person.lastName} onChange={(event) => set(index, { lastName: event.currentTarget.value })} />
          <TextInput flex={1.6} type="email" placeholder="Courriel" aria-label={`Courriel du stagiaire ${index + 1}`} autoComplete="off" error={errorOf(`participants[${index}].email`)} value={person.email} onChange={(event) => set(index, { email: event.currentTarget.value })} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Retirer le stagiaire ${index + 1}`} disabled={value.length === 1} onClick={() => onChange(value.filter((_, at) => at !== index))}>
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
      ))}
      {pasting !== null && (
        <Stack gap={6}>
          <Textarea
            label="Coller une liste"
            description="Une personne par ligne : prénom, nom, courriel, séparés par des tabulations, points-virgules ou virgules."
            autosize
            minRows={4}
            value={pasting}
            onChange={(event) => setPasting(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              size="xs"
              onClick={() => {
                const read = readParticipants(pasting);
                onChange([...value.filter((person) => person.firstName || person.lastName || person.email), ...read]);
                setPasting(null);
              }}
              disabled={readParticipants(pasting).length === 0}
            >
              Ajouter {readParticipants(pasting).length} stagiaire(s)
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setPasting(null)}>
              Renoncer
            </Button>
          </Group>
        </Stack>
      )}
      <Group gap="xs">
        <Button size="xs" variant="light" leftSection={<IconPlus size={14} />} onClick={() => onChange([...value, nobody])}>
          Ajouter un stagiaire
        </Button>
        {pasting === null && (
          <Button size="xs" variant="subtle" onClick={() => setPasting('')}>
            Coller une liste…
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {value.length} stagiaire{value.length > 1 ? 's' : ''}
        </Text>
      </Group>
    </Stack>
  );
}
