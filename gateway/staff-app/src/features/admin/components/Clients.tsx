import { Badge, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { opcos } from '@/lib/labels';
import { useAddSecret, useClients, useClientStep } from '../api/accounts';

const credentials: Record<string, string> = { keys: 'Clés publiques', secret: 'Un secret', 'two-secrets': 'Deux secrets, en cours de remplacement' };

/** Portals and OPCO systems that call Lexom; a secret is replaced without an interruption. */
export function Clients() {
  const clients = useClients();
  const step = useClientStep();
  const [secret, setSecret] = useState<string | null>(null);
  const add = useAddSecret(setSecret);
  return (
    <Panel title="Portails partenaires et systèmes d’OPCO">
      <Stack gap="sm">
        <ProblemAlert error={step.error ?? add.error} />
        <QueryView query={clients} lines={4}>
          {(rows) => (
            <DataTable
              caption="Clients de l’interface"
              rows={rows}
              rowKey={(row) => row.clientId}
              empty="Aucun client"
              columns={[
                { header: 'Client', cell: (row) => <><Text size="sm" fw={600}>{row.name ?? row.clientId}</Text><Text size="xs" c="dimmed">{row.clientId}</Text></> },
                { header: 'Nature', cell: (row) => (row.kind.toLowerCase() === 'opco' ? `OPCO ${opcos[row.holder] ?? row.holder}` : 'Portail partenaire') },
                { header: 'Identification', cell: (row) => credentials[row.credential] ?? row.credential },
                { header: 'État', cell: (row) => <Badge className="plain" variant="light" color={row.active ? 'teal' : 'gray'}>{row.active ? 'Actif' : 'Fermé'}</Badge> },
                {
                  header: 'Actions',
                  cell: (row) =>
                    row.active && (
                      <Group gap={6}>
                        {row.credential === 'secret' && <Button size="compact-sm" variant="default" onClick={() => add.mutate(row)}>Nouveau secret</Button>}
                        {row.credential === 'two-secrets' && <Button size="compact-sm" variant="default" onClick={() => step.mutate({ client: row, step: 'older' })}>Retirer l’ancien secret</Button>}
                        <Button size="compact-sm" variant="subtle" color="red" onClick={() => step.mutate({ client: row, step: 'close' })}>Fermer</Button>
                      </Group>
                    ),
                },
              ]}
            />
          )}
        </QueryView>
      </Stack>
      <Modal opened={secret !== null} onClose={() => setSecret(null)} title="Nouveau secret">
        <Text size="sm" mb="xs">Il ne se lit qu’ici, cette fois. L’ancien reste valable jusqu’à ce que vous le retiriez.</Text>
        <Code block>{secret}</Code>
      </Modal>
    </Panel>
  );
}
