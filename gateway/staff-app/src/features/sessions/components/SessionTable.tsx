import { Text } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { DayDistance } from '@/components/DayDistance';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { sessionStatuses } from '@/lib/api/catalog-types';
import { formatRange } from '@/lib/dates';
import { modes } from '@/lib/labels';
import { useSessions } from '../api/list-sessions';
import { SeatsBar } from './SeatsBar';

export function SessionTable({ status }: { status: string | undefined }) {
  const sessions = useSessions(status);
  return (
    <QueryView query={sessions} lines={8}>
      {(rows) => (
        <DataTable
          caption="Sessions"
          rows={[...rows].sort((a, b) => a.startsOn.localeCompare(b.startsOn))}
          rowKey={(row) => row.id}
          more={sessions}
          minWidth={760}
          empty={<EmptyState title="Aucune session ici">Les sessions se programment depuis le catalogue.</EmptyState>}
          columns={[
            {
              header: 'Session',
              cell: (row) => (
                <>
                  <TextLink to="/sessions/$id" params={{ id: row.id }} className="row-link figures" fw={600}>
                    {formatRange(row.startsOn, row.endsOn)}
                  </TextLink>
                  <Text size="xs" c="dimmed">
                    {row.courseReference} · {modes[row.mode] ?? row.mode}
                  </Text>
                </>
              ),
            },
            { header: 'Formation', cell: (row) => row.courseTitle },
            { header: 'Lieu', cell: (row) => row.place },
            { header: 'Premier jour', cell: (row) => <DayDistance day={row.startsOn} neutral={row.status !== 'scheduled'} /> },
            { header: 'Places', width: 150, cell: (row) => <SeatsBar capacity={row.capacity} taken={row.seatsTaken} waiting={row.seatsWaiting} /> },
            { header: 'État', cell: (row) => <StatusBadge labels={sessionStatuses} code={row.status} /> },
          ]}
        />
      )}
    </QueryView>
  );
}
