import { Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { DayDistance } from '@/components/DayDistance';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay } from '@/lib/dates';
import { useProposals, type ProposalFilter } from '../api/list-proposals';
import { seats, statuses, type ProposalItem } from '../api/types';

export function ProposalTable({ filter }: { filter: ProposalFilter }) {
  const proposals = useProposals(filter);
  return (
    <QueryView query={proposals} lines={8}>
      {(rows) => (
        <DataTable
          caption="Propositions"
          rows={rows}
          rowKey={(row) => row.id}
          more={proposals}
          minWidth={filter.customerId ? 600 : 860}
          empty={
            <EmptyState title="Aucune proposition ici">
              Les demandes des portails partenaires arrivent en brouillon ; émettez-les pour retenir les places.
            </EmptyState>
          }
          columns={[
            {
              header: 'Proposition',
              cell: (row) => (
                <>
                  <TextLink to="/propositions/$id" params={{ id: row.id }} className="row-link figures" fw={600}>
                    {row.number}
                  </TextLink>
                  {!filter.customerId && (
                    <Text size="xs" c="dimmed">
                      {row.customerName}
                    </Text>
                  )}
                </>
              ),
            },
            {
              header: 'Formation',
              cell: (row) => (
                <>
                  {row.courseTitle}
                  <Text size="xs" c="dimmed" className="figures">
                    {row.courseReference} · le {formatDay(row.startsOn)}
                  </Text>
                </>
              ),
            },
            // Beside the rest of a customer's page there is room for what differs most.
            ...(filter.customerId ? [] : [{ header: 'Stagiaires', align: 'right' as const, cell: (row: ProposalItem) => row.participants }]),
            { header: 'Total TTC', align: 'right', cell: (row) => <Amount value={row.inclVat} /> },
            ...(filter.customerId ? [] : [{ header: 'Places', cell: (row: ProposalItem) => (row.status === 'issued' ? <StatusBadge labels={seats} code={row.seatsStatus} /> : '—') }]),
            { header: 'Valable jusqu’au', cell: (row) => (row.validUntil ? <DayDistance day={row.validUntil} neutral={row.status !== 'issued'} /> : '—') },
            { header: 'État', cell: (row) => <StatusBadge labels={statuses} code={row.status} /> },
          ]}
        />
      )}
    </QueryView>
  );
}
