import { Alert, Badge, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay } from '@/lib/dates';
import { labelOf } from '@/lib/labels';
import { useReport } from '../api/get-report';
import { outcomes, type Report } from '../api/types';

/** What became of each field in each service: done or held, on which ground, until when. Never the values. */
export function ReportView({ requestId }: { requestId: string }) {
  const report = useReport(requestId);
  return (
    <QueryView query={report} lines={8}>
      {(found) => (
        <Stack>
          <Totals report={found} />
          {found.services.map((part) => (
            <Panel key={part.service} title={part.label} aside={part.answeredAt ? null : <Loader size="xs" aria-label="Réponse attendue" />}>
              {part.items.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {part.answeredAt ? 'Aucune donnée concernant cette personne.' : 'Réponse attendue.'}
                </Text>
              ) : (
                <Fields items={part.items} />
              )}
            </Panel>
          ))}
        </Stack>
      )}
    </QueryView>
  );
}

function Totals({ report }: { report: Report }) {
  const found = Object.entries(report.totals).filter(([, count]) => count > 0);
  return (
    <Alert color={report.complete ? 'teal' : 'blue'} variant="light" title={report.opening}>
      <Group gap="xs">
        {found.map(([outcome, count]) => (
          <Badge key={outcome} variant="default" className="plain">
            {labelOf(outcomes, outcome).text} : {count}
          </Badge>
        ))}
        {!report.complete && <Text size="sm">Tous les services n’ont pas encore répondu.</Text>}
      </Group>
    </Alert>
  );
}

function Fields({ items }: { items: Report['services'][number]['items'] }) {
  return (
    <Table.ScrollContainer minWidth={620}>
      <Table verticalSpacing={6} className="data-table">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="30%">Rubrique</Table.Th>
            <Table.Th ta="right">Valeurs</Table.Th>
            <Table.Th>Suite</Table.Th>
            <Table.Th w="40%">Motif</Table.Th>
            <Table.Th>Effacement le</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={`${item.field} ${item.outcome}`}>
              <Table.Td>
                {item.category}
                <Text size="xs" c="dimmed" ff="monospace">
                  {item.field}
                </Text>
              </Table.Td>
              <Table.Td ta="right">{item.count}</Table.Td>
              <Table.Td>
                <StatusBadge labels={outcomes} code={item.outcome} />
              </Table.Td>
              <Table.Td>{item.ground ?? '—'}</Table.Td>
              <Table.Td className="figures" style={{ whiteSpace: 'nowrap' }}>{formatDay(item.releaseOn)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
