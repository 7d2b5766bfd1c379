import { Badge, Group, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay, formatRange } from '@/lib/dates';
import { useContracts, type ContractFilter } from '../api/list-contracts';
import { statuses } from '../api/types';

export function ContractTable({ filter }: { filter: ContractFilter }) {
  const contracts = useContracts(filter);
  return (
    <QueryView query={contracts} lines={8}>
      {(rows) => (
        <DataTable
          caption="Contrats"
          rows={rows}
          rowKey={(row) => row.id}
          more={contracts}
          minWidth={filter.customerId ? 600 : 820}
          empty={<EmptyState title="Aucun contrat ici">Un contrat naît de l’acceptation complète d’une proposition.</EmptyState>}
          columns={[
            {
              header: 'Contrat',
              cell: (row) => (
                <>
                  <TextLink to="/contrats/$id" params={{ id: row.id }} className="row-link figures" fw={600}>
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
                    {row.courseReference} · {formatRange(row.startsOn, row.endsOn)}
                  </Text>
                </>
              ),
            },
            { header: 'Stagiaires', align: 'right', cell: (row) => row.participants },
            { header: 'Total TTC', align: 'right', cell: (row) => <Amount value={row.inclVat} /> },
            { header: 'Accepté le', cell: (row) => <span className="figures">{formatDay(row.acceptedOn)}</span> },
            {
              header: 'État',
              cell: (row) => (
                <Group gap={4}>
                  <StatusBadge labels={statuses} code={row.status} />
                  {row.suspended && (
                    <Badge color="red" variant="light" className="plain">
                      Suspendu
                    </Badge>
                  )}
                </Group>
              ),
            },
          ]}
        />
      )}
    </QueryView>
  );
}
