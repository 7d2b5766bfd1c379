import { Badge, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { useToday } from '@/lib/clock';
import { addMonths, formatDay } from '@/lib/dates';
import { services } from '@/lib/labels';
import { useAskDryRun, useRetentionRun, useRetentionRuns } from '../api/records';

/** CGV-5.5-b: at most five years after the relationship ended. A simulation says what would be erased, and erases nothing. */
export function RetentionView() {
  const runs = useRetentionRuns();
  const ask = useAskDryRun();
  const [on, setOn] = useState(addMonths(useToday(), 12));
  const [shown, setShown] = useState<string | null>(null);
  return (
    <Panel
      title="Effacements à l’échéance"
      aside={
        <Group gap="xs" align="flex-end">
          <TextInput type="date" size="xs" aria-label="Date de la simulation" value={on} onChange={(event) => setOn(event.currentTarget.value)} />
          <Button size="xs" loading={ask.isPending} onClick={() => ask.mutate(on)}>Simuler à cette date</Button>
        </Group>
      }
    >
      <Stack gap="sm">
        <ProblemAlert error={ask.error} />
        <QueryView query={runs} lines={5}>
          {(rows) => (
            <DataTable
              caption="Passages"
              rows={rows}
              rowKey={(row) => row.id}
              more={runs}
              empty={<EmptyState title="Aucun passage">Les données sont effacées d’elles-mêmes, cinq ans après la fin des relations ; simulez pour voir ce qui le serait.</EmptyState>}
              columns={[
                { header: 'Au', cell: (row) => <Button variant="transparent" p={0} h="auto" onClick={() => setShown(row.id)}>{formatDay(row.on)}</Button> },
                { header: 'Nature', cell: (row) => <Badge className="plain" variant="light" color={row.dryRun ? 'gray' : 'grape'}>{row.dryRun ? 'Simulation' : 'Effacement'}</Badge> },
                { header: 'Personnes', align: 'right', cell: (row) => row.persons },
                { header: 'Demandes créées', align: 'right', cell: (row) => row.requests },
                { header: 'État', cell: (row) => (row.doneAt ? 'Terminé' : 'En cours') },
              ]}
            />
          )}
        </QueryView>
      </Stack>
      {shown && <RunDialog id={shown} onClose={() => setShown(null)} />}
    </Panel>
  );
}

function RunDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const run = useRetentionRun(id);
  return (
    <Modal opened onClose={onClose} title="Passage" size="xl">
      <QueryView query={run}>
        {(found) => (
          <Stack gap="sm">
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>{found.text}</Text>
            <DataTable
              caption="Personnes concernées"
              rows={found.findings}
              rowKey={(row) => row.service + row.subjectId}
              empty="Personne"
              columns={[
                { header: 'Service', cell: (row) => services[row.service] ?? row.service },
                { header: 'Personne', cell: (row) => `n° ${row.subjectId.slice(-6)}` },
                { header: 'Fin des relations', cell: (row) => formatDay(row.endedOn) },
                { header: 'Échue depuis', cell: (row) => formatDay(row.dueSince) },
                { header: 'Suite', cell: (row) => row.reasonLabel },
              ]}
            />
          </Stack>
        )}
      </QueryView>
    </Modal>
  );
}
