import { Badge, Button, Code, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { useAddKey, useOpcos, useRetireKey, type Opco } from '../api/opcos';

/** The keys OPCOs sign their messages with; two may live at once, so that one can be replaced without a gap. */
export function OpcoKeys() {
  const opcos = useOpcos();
  const retire = useRetireKey();
  const [adding, setAdding] = useState<Opco | null>(null);
  return (
    <Panel title="Clés de signature des OPCO">
      <Stack gap="sm">
        <ProblemAlert error={retire.error} />
        <QueryView query={opcos} lines={6}>
          {({ opcos: rows }) => (
            <DataTable
              caption="OPCO"
              rows={rows}
              rowKey={(row) => row.code}
              empty=""
              columns={[
                { header: 'OPCO', cell: (row) => row.name },
                { header: 'Messages signés', cell: (row) => <Badge className="plain" variant="light" color={row.canPush ? 'teal' : 'gray'}>{row.canPush ? 'Raccordé' : 'Par courrier'}</Badge> },
                {
                  header: 'Clés',
                  cell: (row) => (
                    <Stack gap={4}>
                      {row.keys.filter((key) => !key.revokedAt).map((key) => (
                        <Group key={key.id} gap={8}>
                          <Code>{key.fingerprint}</Code>
                          <Text size="xs" c="dimmed">{key.algorithm}, depuis le {formatInstant(key.addedAt)}</Text>
                          <Button size="compact-xs" variant="subtle" color="red" loading={retire.isPending && retire.variables.id === key.id} onClick={() => retire.mutate({ code: row.code, id: key.id })}>Retirer</Button>
                        </Group>
                      ))}
                    </Stack>
                  ),
                },
                { header: 'Renouvellement', align: 'right', cell: (row) => row.keys.filter((key) => !key.revokedAt).length < 2 && <Button size="compact-sm" variant="default" onClick={() => setAdding(row)} aria-label={`Ajouter une clé à ${row.name}`}>Ajouter une clé</Button> },
              ]}
            />
          )}
        </QueryView>
      </Stack>
      {adding && <KeyForm opco={adding} onClose={() => setAdding(null)} />}
    </Panel>
  );
}

function KeyForm({ opco, onClose }: { opco: Opco; onClose: () => void }) {
  const add = useAddKey(onClose);
  const [key, setKey] = useState('');
  return (
    <Modal opened onClose={onClose} title={`Clé de ${opco.name}`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate({ code: opco.code, key: key.trim() });
        }}
      >
        <Stack gap="sm">
          <TextInput label="Clé publique ou secret partagé" description="« whpk_… » (Ed25519) ou « whsec_… » (HMAC). Ensuite, seule son empreinte se lit." required data-autofocus autoComplete="off" value={key} onChange={(event) => setKey(event.currentTarget.value)} />
          <ProblemAlert error={add.error} />
          <Button type="submit" loading={add.isPending}>Ajouter la clé</Button>
        </Stack>
      </form>
    </Modal>
  );
}
