import { Badge, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatDay, parisDay } from '@/lib/dates';
import { formatNumber } from '@/lib/money';
import { useCan } from '@/lib/session';
import { useEvaluations, type Evaluation } from '../api/evaluations';
import type { ContractView } from '../api/types';
import { TestForm } from './TestForm';

/** ORD-1: the test at the end of the training, and the later questionnaire, participant by participant. */
export function Evaluations({ contract }: { contract: ContractView }) {
  const evaluations = useEvaluations(contract.id);
  const records = useCan('training-manager');
  const [testing, setTesting] = useState<string | null>(null);
  const nameOf = (id: string): string => {
    const person = contract.participants.find((one) => one.id === id);
    return person ? `${person.firstName} ${person.lastName}` : 'Effacé';
  };
  return (
    <Panel title="Évaluations" aside={records && contract.participants.length > 0 && <Button size="xs" variant="default" onClick={() => setTesting(contract.participants[0]!.id)}>Saisir un test</Button>}>
      <QueryView query={evaluations} lines={2}>
        {({ items }) => (
          <DataTable
            caption="Évaluations"
            rows={items}
            rowKey={(row) => row.id}
            minWidth={300}
            empty={<Text size="sm" c="dimmed">Aucune pour l’instant : le test se saisit à la fin de la formation, le questionnaire « à froid » part quelques mois après.</Text>}
            columns={[
              { header: 'Stagiaire', cell: (row) => <>{nameOf(row.participantId)}<Text size="xs" c="dimmed">{row.kind === 'immediate' ? 'Test de fin de formation' : 'Questionnaire à froid'}</Text></> },
              { header: 'Résultat', align: 'right', cell: (row) => <Result of={row} /> },
            ]}
          />
        )}
      </QueryView>
      {testing && <TestForm contract={contract} participantId={testing} onClose={() => setTesting(null)} />}
    </Panel>
  );
}

function Result({ of: one }: { of: Evaluation }) {
  if (one.score != null) return <strong className="figures">{formatNumber(one.score)} / {formatNumber(one.outOf ?? 0)}</strong>;
  if (one.answeredAt) return <span className="figures">{one.marks.join(' · ')} <Text span size="xs" c="dimmed">le {formatDay(parisDay(one.answeredAt))}</Text></span>;
  return <Badge className="plain" variant="light" color="gray">{one.askedAt ? `Demandée le ${formatDay(parisDay(one.askedAt))}` : `Prévue le ${formatDay(one.dueOn)}`}</Badge>;
}
