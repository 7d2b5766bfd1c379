import { Badge, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { roleNames } from '@/lib/labels';
import { useMe } from '@/lib/session';
import { useAccounts, useAccountStep, type Account } from '../api/accounts';
import { AccountForm } from './AccountForm';

/** Who works here, and what each may do. */
export function Accounts() {
  const accounts = useAccounts();
  const step = useAccountStep();
  const me = useMe();
  const [editing, setEditing] = useState<Account | 'new' | null>(null);
  return (
    <Panel title="Personnel" aside={<Button size="xs" onClick={() => setEditing('new')}>Nouveau compte</Button>}>
      <Stack gap="sm">
        <ProblemAlert error={step.error} />
        <QueryView query={accounts} lines={5}>
          {({ items }) => (
            <DataTable
              caption="Personnel"
              rows={items}
              rowKey={(row) => row.id}
              empty="Aucun compte"
              columns={[
                { header: 'Personne', cell: (row) => <><Text size="sm" fw={600}>{row.displayName}</Text><Text size="xs" c="dimmed">{row.email}</Text></> },
                { header: 'Fonctions', cell: (row) => <Group gap={4}>{row.roles.map((role) => <Badge key={role} className="plain" variant="light" color="gray">{roleNames[role] ?? role}</Badge>)}</Group> },
                { header: 'Second facteur', cell: (row) => (row.secondFactor ? 'Activé' : 'Non') },
                { header: 'État', cell: (row) => <State account={row} /> },
                {
                  header: 'Actions',
                  cell: (row) =>
                    row.id !== me.id && (
                      <Menu position="bottom-end" shadow="md">
                        <Menu.Target>
                          <Button size="compact-sm" variant="default" aria-label={`Modifier le compte de ${row.displayName}`}>Modifier</Button>
                        </Menu.Target>
                        <Menu.Dropdown>
                          <Menu.Item onClick={() => setEditing(row)}>Changer les fonctions…</Menu.Item>
                          <Menu.Item onClick={() => step.mutate({ account: row, step: 'reset' })}>Envoyer un nouveau mot de passe</Menu.Item>
                          <Menu.Item onClick={() => step.mutate({ account: row, step: 'sessions' })}>Fermer ses sessions</Menu.Item>
                          {row.active ? <Menu.Item color="red" onClick={() => step.mutate({ account: row, step: 'close' })}>Désactiver</Menu.Item> : <Menu.Item onClick={() => step.mutate({ account: row, step: 'reopen' })}>Réactiver</Menu.Item>}
                        </Menu.Dropdown>
                      </Menu>
                    ),
                },
              ]}
            />
          )}
        </QueryView>
      </Stack>
      {editing && <AccountForm account={editing === 'new' ? undefined : editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

function State({ account }: { account: Account }) {
  const [text, color] = !account.active ? ['Désactivé', 'gray'] : account.lockedUntil ? [`Bloqué jusqu’au ${formatInstant(account.lockedUntil)}`, 'red'] : ['Actif', 'teal'];
  return (
    <Badge className="plain" variant="light" color={color}>
      {text}
    </Badge>
  );
}
