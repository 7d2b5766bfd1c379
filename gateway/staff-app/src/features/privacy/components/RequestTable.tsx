import { Text } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { DayDistance } from '@/components/DayDistance';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay } from '@/lib/dates';
import { services } from '@/lib/labels';
import { useRequests } from '../api/list-requests';
import { channels, statuses } from '../api/types';

export function RequestTable({ status }: { status: string | undefined }) {
  const requests = useRequests(status);
  return (
    <QueryView query={requests} lines={6}>
      {(rows) => (
        <DataTable
          caption="Demandes"
          rows={rows}
          rowKey={(row) => row.id}
          more={requests}
          minWidth={760}
          empty={<EmptyState title="Aucune demande ici">Les demandes arrivent à dpo@lexom.fr, par courrier, sur place, ou par le lien personnel d’une personne.</EmptyState>}
          columns={[
            {
              header: 'Demande',
              cell: (row) => (
                <>
                  <TextLink to="/donnees-personnelles/$id" params={{ id: row.id }} className="row-link" fw={600}>
                    {row.rightLabel}
                  </TextLink>
                  <Text size="xs" c="dimmed" className="figures">
                    n° {row.id.slice(-6)}
                  </Text>
                </>
              ),
            },
            { header: 'Reçue le', cell: (row) => <span className="figures">{formatDay(row.receivedOn)}</span> },
            { header: 'Par', cell: (row) => channels[row.channel] ?? row.channel },
            { header: 'Réponse due', cell: (row) => <DayDistance day={row.dueOn} soon={5} neutral={row.status === 'closed'} /> },
            {
              header: 'Services attendus',
              cell: (row) => (row.status === 'running' ? row.missingAnswers.map((service) => services[service] ?? service).join(', ') : '—'),
            },
            { header: 'État', cell: (row) => <StatusBadge labels={statuses} code={row.status} /> },
          ]}
        />
      )}
    </QueryView>
  );
}
