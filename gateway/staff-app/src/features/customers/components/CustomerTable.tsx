import { Badge, Text } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { formatDay, parisDay } from '@/lib/dates';
import { useCustomers } from '../api/list-customers';

export function CustomerTable({ q, kind }: { q: string | undefined; kind: string | undefined }) {
  const customers = useCustomers({ q, kind });
  return (
    <QueryView query={customers} lines={8}>
      {(rows) => (
        <DataTable
          caption="Clients"
          rows={rows}
          rowKey={(row) => row.id}
          more={customers}
          empty={
            <EmptyState title={q ? `Aucun client ne répond à « ${q} »` : 'Aucun client'}>
              {q ? 'Cherchez une partie du nom, ou le SIREN entier.' : 'Les portails partenaires et vous-même en enregistrez : bouton « Nouveau client ».'}
            </EmptyState>
          }
          columns={[
            {
              header: 'Client',
              cell: (row) => (
                <>
                  <TextLink to="/clients/$id" params={{ id: row.id }} className="row-link" fw={600}>
                    {row.name}
                  </TextLink>
                  <Text size="xs" c="dimmed" className="figures">
                    {row.kind === 'company' ? `SIREN ${row.siren ?? '—'}` : 'Particulier'}
                  </Text>
                </>
              ),
            },
            { header: 'Correspondant', cell: (row) => `${row.contact.firstName} ${row.contact.lastName}` },
            { header: 'Ville', cell: (row) => row.billingAddress.city },
            { header: 'Client depuis', cell: (row) => <span className="figures">{formatDay(parisDay(row.createdAt))}</span> },
            {
              header: 'Situation',
              cell: (row) =>
                row.inArrearsSince ? (
                  <Badge color="red" variant="light" className="plain">
                    Impayé depuis le {formatDay(row.inArrearsSince)}
                  </Badge>
                ) : (
                  <Text size="sm" c="dimmed">À jour</Text>
                ),
            },
          ]}
        />
      )}
    </QueryView>
  );
}
