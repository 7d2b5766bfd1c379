import { Stack, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { MonthBar } from '@/components/MonthBar';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatDay } from '@/lib/dates';
import { useReceivables } from '../api/list-receivables';

/** CGV-3.3: what each OPCO still owes LEXOM directly, the longest owed first, with the month that runs. */
export function ReceivablesView() {
  const receivables = useReceivables();
  return (
    <QueryView query={receivables} lines={6}>
      {({ asOf, owedInclVat, debtors }) =>
        debtors.length === 0 ? (
          <EmptyState title="Aucun OPCO ne doit rien à LEXOM">Une créance naît quand une formation subrogée est réalisée ; passé le mois, elle est réclamée au client.</EmptyState>
        ) : (
          <Stack>
            <Text size="sm">
              Au {formatDay(asOf)} : <Amount value={owedInclVat} fw={700} /> TTC attendus des OPCO.
            </Text>
            {debtors.map((debtor) => (
              <Panel key={debtor.opco} title={debtor.name} aside={<Amount value={debtor.owedInclVat} fw={700} />}>
                <DataTable
                  caption={`Créances sur ${debtor.name}`}
                  rows={debtor.files}
                  rowKey={(row) => row.fundingFileId}
                  empty=""
                  columns={[
                    { header: 'Dossier', cell: (row) => <TextLink to="/financements/$id" params={{ id: row.fundingFileId }} className="row-link figures" fw={600}>{row.fileNumber ?? 'Sans numéro'}</TextLink> },
                    { header: 'Contrat', cell: (row) => <TextLink to="/contrats/$id" params={{ id: row.contractId }}>{row.contractNumber}</TextLink> },
                    { header: 'Dû', align: 'right', cell: (row) => <Amount value={row.owedInclVat} fw={600} /> },
                    { header: 'Facturé le', cell: (row) => formatDay(row.invoicedOn) },
                    { header: 'Mois de l’OPCO', width: 220, cell: (row) => <MonthBar from={row.since} deadline={row.deadline} today={asOf} /> },
                    { header: 'Avis envoyé', cell: (row) => (row.noticedOn ? formatDay(row.noticedOn) : '—') },
                  ]}
                />
              </Panel>
            ))}
          </Stack>
        )
      }
    </QueryView>
  );
}
