import { Badge, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatDay } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { driftKinds, useReconciliations, type Reconciled } from '../api/uploads';
import { StatementForm } from './StatementForm';

/** What an OPCO's own statement says against what is known here, file by file, with the cause of each difference. */
export function ReconciliationView() {
  const reconciliations = useReconciliations();
  const keepsBooks = useCan('accountant');
  const [sending, setSending] = useState(false);
  return (
    <Stack>
      {keepsBooks && <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setSending(true)}>Déposer l’état d’un OPCO</Button>}
      <QueryView query={reconciliations} lines={6}>
        {({ opcos }) =>
          opcos.length === 0 ? (
            <EmptyState title="Aucun état d’OPCO n’a été comparé">Déposez le tableau de ce qu’un OPCO dit avoir accordé et payé : chaque différence est montrée avec sa cause.</EmptyState>
          ) : (
            <Stack>{opcos.map((one) => <Compared key={one.statementId} of={one} />)}</Stack>
          )
        }
      </QueryView>
      {sending && <StatementForm onClose={() => setSending(false)} />}
    </Stack>
  );
}

function Compared({ of: one }: { of: Reconciled }) {
  const same = one.drifts.length === 0;
  return (
    <Panel title={`${one.name}, état au ${formatDay(one.asOf)}`} aside={<Badge className="plain" variant="light" color={same ? 'teal' : 'orange'}>{same ? 'Concordant' : `${one.drifts.length} écart${one.drifts.length > 1 ? 's' : ''}`}</Badge>}>
      <Text size="sm" c="dimmed" mb="xs">Référence {one.reference} · {one.files} dossier(s) comparé(s){one.comparedOn ? `, le ${formatDay(one.comparedOn)}` : ', comparaison en cours'}</Text>
      {!same && (
        <DataTable
          caption={`Écarts avec ${one.name}`}
          rows={one.drifts}
          rowKey={(row) => row.file + row.kind}
          empty=""
          columns={[
            { header: 'Dossier', cell: (row) => (row.fundingFileId ? <TextLink to="/financements/$id" params={{ id: row.fundingFileId }} className="row-link" fw={600}>{row.file}</TextLink> : row.file) },
            { header: 'Écart', cell: (row) => driftKinds[row.kind] ?? row.kind },
            { header: 'Ici', align: 'right', cell: (row) => <Amount value={row.ours} /> },
            { header: 'Chez l’OPCO', align: 'right', cell: (row) => <Amount value={row.theirs} /> },
            { header: 'Cause', cell: (row) => row.explanation },
          ]}
        />
      )}
    </Panel>
  );
}
