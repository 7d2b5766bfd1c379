import { Badge, Text } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { services } from '@/lib/labels';
import { formatNumber } from '@/lib/money';
import { useMessagingStates } from '../api/messaging';

/** Do the services talk to each other? */
export function MessagingPanel() {
  const { rows } = useMessagingStates();
  return (
    <Panel title="Messages entre services">
      <DataTable
        caption="État des services"
        rows={rows}
        rowKey={(row) => row.service}
        empty=""
        columns={[
          { header: 'Service', cell: (row) => services[row.service] ?? row.service },
          { header: 'À envoyer', align: 'right', cell: (row) => row.state?.outboxCount ?? '—' },
          { header: 'Le plus ancien', align: 'right', cell: (row) => (row.state && row.state.outboxCount > 0 ? `${formatNumber(Math.round(row.state.outboxOldestSeconds))} s` : '—') },
          { header: 'En échec', align: 'right', cell: (row) => (row.state?.deadLetters ? <Text span c="var(--lexom-late)" fw={600}>{row.state.deadLetters}</Text> : (row.state?.deadLetters ?? '—')) },
          {
            header: 'État',
            cell: (row) => {
              const [text, color] = row.error ? ['Sans réponse', 'red'] : !row.state ? ['…', 'gray'] : row.state.deadLetters > 0 ? ['À regarder', 'orange'] : ['En ordre', 'teal'];
              return <Badge className="plain" variant="light" color={color}>{text}</Badge>;
            },
          },
        ]}
      />
    </Panel>
  );
}
