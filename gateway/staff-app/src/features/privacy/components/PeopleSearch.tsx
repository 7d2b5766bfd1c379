import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useFindPeople } from '../api/find-people';

const roles: Record<string, string> = { participant: 'stagiaire', contact: 'contact', individual: 'particulier', 'decision-maker': 'décideur' };

interface Props {
  chosen: string[];
  onChange: (subjectIds: string[]) => void;
}

/** One person may be known under several ids: as a participant of each training, as a contact. */
export function PeopleSearch({ chosen, onChange }: Props) {
  const [email, setEmail] = useState('');
  const find = useFindPeople();
  const search = () => email && find.mutate(email, { onSuccess: ({ items }) => onChange(items.map((item) => item.id)) });
  return (
    <Stack gap="xs">
      <Group align="flex-end" wrap="nowrap">
        <TextInput
          type="email"
          label="Adresse e-mail de la personne"
          flex={1}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            search();
          }}
        />
        <Button variant="default" onClick={search} loading={find.isPending}>
          Chercher
        </Button>
      </Group>
      <ProblemAlert error={find.error} />
      {find.data && (
        <Checkbox.Group value={chosen} onChange={onChange} label="Retrouvée comme">
          <Stack gap={6} mt={4}>
            {find.data.items.map((item) => (
              <Checkbox key={item.id} value={item.id} label={`${item.firstName} ${item.lastName}, ${roles[item.role] ?? item.role} (${item.reference})`} />
            ))}
            {find.data.items.length === 0 && (
              <Text size="sm" c="dimmed">
                Personne n’est connu sous cette adresse.
              </Text>
            )}
          </Stack>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
