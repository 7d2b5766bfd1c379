import { Paper, Stack, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { FilterBar } from '@/components/FilterBar';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay } from '@/lib/dates';
import { creditOutcomes, useBankEntries, type BankEntry } from '../api/statements';

interface Props {
  status: string | undefined;
  onStatus: (status: string | undefined) => void;
}

// What nobody knew at the import is known once somebody matched it.
const stateOf = (entry: BankEntry): string => (entry.outcome === 'unmatched' && entry.allocations.length > 0 ? 'settled' : entry.outcome);

/** BIL-7: what the bank's statements brought, credit by credit, and what each was recognised as. */
export function BankEntries({ status, onStatus }: Props) {
  const entries = useBankEntries(status);
  return (
    <Stack gap="sm">
      <FilterBar label="Lignes" value={status} onChange={onStatus} options={[['', 'Toutes'], ['open', 'Sans affectation']]} />
      <Paper withBorder p="xs">
        <QueryView query={entries} lines={8}>
          {(rows) => (
            <DataTable
              caption="Lignes de relevé"
              rows={rows}
              rowKey={(row) => row.id}
              more={entries}
              minWidth={860}
              empty={<EmptyState title={status ? 'Tout est affecté' : 'Aucun relevé importé'}>{status ? 'Chaque crédit importé a trouvé sa facture.' : 'Importez le relevé de la banque (camt.053) : chaque crédit paraît ici avec ce qu’il règle.'}</EmptyState>}
              columns={[
                { header: 'Date', cell: (row) => <span className="figures">{formatDay(row.bookedOn)}</span> },
                { header: 'Montant', align: 'right', cell: (row) => <Amount value={row.amount} fw={600} /> },
                { header: 'Débiteur', cell: (row) => row.debtor ?? '—' },
                { header: 'Référence', cell: (row) => row.reference || '—' },
                { header: 'État', cell: (row) => <StatusBadge labels={creditOutcomes} code={stateOf(row)} /> },
                { header: 'Règle', cell: (row) => <Settles entry={row} /> },
              ]}
            />
          )}
        </QueryView>
      </Paper>
    </Stack>
  );
}

/** The invoices it settles; while it settles none, what is to be done about it. */
function Settles({ entry }: { entry: BankEntry }) {
  if (entry.allocations.length > 0) {
    return entry.allocations.map((allocation, index) => (
      <span key={allocation.invoiceId + String(index)}>
        {index > 0 && ', '}
        <TextLink inherit to="/factures/$id" params={{ id: allocation.invoiceId }}>{allocation.number}</TextLink>
      </span>
    ));
  }
  if (entry.outcome === 'awaiting-opco') return <Text size="sm" c="dimmed">Compte quand l’OPCO l’annonce</Text>;
  if (entry.outcome !== 'unmatched') return '—';
  return (
    <>
      <TextLink inherit to="/paiements">Affecter</TextLink>
      {entry.proposals[0] && <Text size="xs" c="dimmed">Peut-être {entry.proposals[0].number} : {entry.proposals[0].why}</Text>}
    </>
  );
}
