import { Button, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { actorLabel } from '@/lib/labels';
import { useMe } from '@/lib/session';
import { useNames } from '../api/names';
import { useConsents, useWithdrawConsent } from '../api/records';
import { PersonName } from './PersonName';
import { ConsentDialog } from './PersonTools';

/** CGV-5.5-e: recorded, dated, revocable. */
export function ConsentView() {
  const consents = useConsents();
  const withdraw = useWithdrawConsent();
  const me = useMe();
  const nameOf = useNames(consents.data?.map((row) => row.subjectId) ?? []);
  const [giving, form] = useDisclosure(false);
  return (
    <Panel title="Consentements" aside={<Button size="xs" variant="default" onClick={form.open}>Enregistrer un consentement</Button>}>
      <Stack gap="sm">
        <ProblemAlert error={withdraw.error} />
        <QueryView query={consents} lines={6}>
          {(rows) => (
            <DataTable
              caption="Consentements"
              rows={rows}
              rowKey={(row) => row.id}
              more={consents}
              empty={<EmptyState title="Aucun consentement">Sans consentement daté, aucune donnée n’est cédée ni utilisée pour la prospection.</EmptyState>}
              columns={[
                { header: 'Personne', cell: (row) => <PersonName id={row.subjectId} name={nameOf(row.subjectId)} /> },
                { header: 'Objet', cell: (row) => <Tooltip label={row.text} multiline w={360}><Text size="sm" tabIndex={0}>{row.kindLabel}, texte n° {row.textVersion}</Text></Tooltip> },
                { header: 'Donné le', cell: (row) => <span className="figures">{formatInstant(row.givenAt)}</span> },
                { header: 'Recueilli par', cell: (row) => actorLabel(row.givenBy, me.id) },
                {
                  header: 'Retrait',
                  cell: (row) =>
                    row.withdrawnAt ? (
                      <span className="figures">{formatInstant(row.withdrawnAt)}</span>
                    ) : (
                      <Button size="compact-sm" variant="default" loading={withdraw.isPending && withdraw.variables === row.id} onClick={() => withdraw.mutate(row.id)}>Enregistrer le retrait</Button>
                    ),
                },
              ]}
            />
          )}
        </QueryView>
      </Stack>
      {giving && <ConsentDialog onClose={form.close} />}
    </Panel>
  );
}
