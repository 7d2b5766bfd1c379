import { Badge, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { get, type Page } from '@/lib/api-client';
import { formatInstant } from '@/lib/dates';
import { roleNames } from '@/lib/labels';

interface Account {
  id: string;
  email: string;
  displayName: string;
  roles: string[];
  active: boolean;
  lockedUntil: string | null;
}

/** Who works here, and what each may do. */
export function Accounts() {
  const accounts = useQuery({ queryKey: ['staff-accounts'], queryFn: ({ signal }) => get<Page<Account>>('/staff/v1/identity/accounts', { limit: 100 }, signal) });
  return (
    <Panel title="Personnel">
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
              {
                header: 'État',
                cell: (row) =>
                  !row.active ? <Badge className="plain" variant="light" color="gray">Désactivé</Badge>
                  : row.lockedUntil ? <Badge className="plain" variant="light" color="red">Bloqué jusqu’au {formatInstant(row.lockedUntil)}</Badge>
                  : <Badge className="plain" variant="light" color="teal">Actif</Badge>,
              },
            ]}
          />
        )}
      </QueryView>
    </Panel>
  );
}
