import { Alert, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Facts } from '@/components/Facts';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { services } from '@/lib/labels';
import { useDeadLetters, useReplay, type DeadLetter } from '../api/messaging';

const shortType = (type: string): string => type.split('.').at(-1) ?? type;

const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
};

/** Messages a service gave up on: nothing is lost, each can be played again once the cause is gone. */
export function DeadLetters() {
  const letters = useDeadLetters();
  const replay = useReplay();
  const [shown, setShown] = useState<DeadLetter | null>(null);
  return (
    <Panel title="Messages en échec">
      <Stack gap="sm">
        <ProblemAlert error={replay.error} />
        <QueryView query={letters} lines={4}>
          {({ items, away }) => (
            <>
              <Away services={away} />
              <DataTable
                caption="Messages en échec"
                rows={items}
                rowKey={(row) => row.id}
                empty={<EmptyState title="Aucun message en échec">Un message qu’un service n’a pas pu traiter arrive ici, avec sa raison ; il se rejoue d’un clic une fois la cause levée.</EmptyState>}
                columns={[
                  { header: 'Échoué', cell: (row) => <span className="figures">{formatInstant(row.diedAt)}</span> },
                  { header: 'Service', cell: (row) => services[row.service] ?? row.service },
                  { header: 'Message', cell: (row) => shortType(row.type) },
                  { header: 'Raison', cell: (row) => <Text size="sm" lineClamp={2}>{row.reason}</Text> },
                  {
                    header: 'Suite',
                    cell: (row) => (
                      <Group gap={6} wrap="nowrap">
                        <Button size="compact-sm" variant="default" onClick={() => setShown(row)}>Voir</Button>
                        {row.replayedAt ? (
                          <Text size="xs" c="dimmed">Rejoué le {formatInstant(row.replayedAt)}</Text>
                        ) : (
                          <Button size="compact-sm" loading={replay.isPending && replay.variables.id === row.id} onClick={() => replay.mutate(row)}>Rejouer</Button>
                        )}
                      </Group>
                    ),
                  },
                ]}
              />
            </>
          )}
        </QueryView>
      </Stack>
      {shown && (
        <Modal opened onClose={() => setShown(null)} title={shortType(shown.type)} size="xl">
          <Facts of={[['Service', services[shown.service] ?? shown.service], ['Identifiant', shown.messageId], ['Raison', shown.reason]]} />
          <Code block mt="sm" style={{ maxHeight: '50vh', overflow: 'auto' }}>{pretty(shown.body)}</Code>
        </Modal>
      )}
    </Panel>
  );
}

export function Away({ services: away }: { services: string[] }) {
  if (away.length === 0) return null;
  return (
    <Alert color="orange" variant="light" p="xs" mb="xs">
      Sans réponse pour l’instant : {away.map((service) => services[service] ?? service).join(', ')}.
    </Alert>
  );
}
