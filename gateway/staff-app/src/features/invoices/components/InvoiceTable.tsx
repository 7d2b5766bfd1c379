import { Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { DayDistance } from '@/components/DayDistance';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay } from '@/lib/dates';
import { documentKinds, opcos } from '@/lib/labels';
import { isZero } from '@/lib/money';
import { useInvoices, type InvoiceFilter } from '../api/list-invoices';
import { remindersOf, statuses, type InvoiceSummary } from '../api/types';

export const payerName = (invoice: { payer: string; opco: string | null }): string =>
  invoice.payer === 'opco' ? `OPCO ${opcos[invoice.opco ?? ''] ?? invoice.opco ?? ''}` : 'Client';

export function InvoiceTable({ filter }: { filter: InvoiceFilter }) {
  const invoices = useInvoices(filter);
  return (
    <QueryView query={invoices} lines={8}>
      {(rows) => (
        <DataTable
          caption="Factures"
          rows={rows}
          rowKey={(row) => row.id}
          more={invoices}
          minWidth={860}
          empty={<EmptyState title="Aucune facture ici">Les factures sont émises par les événements du contrat : acceptation, fin de formation, décision de l’OPCO.</EmptyState>}
          columns={invoiceColumns}
        />
      )}
    </QueryView>
  );
}

export const invoiceColumns = [
  {
    header: 'Facture',
    cell: (row: InvoiceSummary) => (
      <>
        <TextLink to="/factures/$id" params={{ id: row.id }} className="row-link figures" fw={600}>
          {row.number}
        </TextLink>
        <Text size="xs" c="dimmed">
          {documentKinds[row.kind] ?? row.kind}
        </Text>
      </>
    ),
  },
  { header: 'Payeur', cell: (row: InvoiceSummary) => payerName(row) },
  { header: 'Émise le', cell: (row: InvoiceSummary) => <span className="figures">{formatDay(row.issuedOn)}</span> },
  {
    header: 'Échéance',
    cell: (row: InvoiceSummary) =>
      row.kind === 'credit-note' ? '—' : <DayDistance day={row.dueOn} neutral={row.status !== 'open' && row.status !== 'overdue'} />,
  },
  { header: 'Total TTC', align: 'right' as const, cell: (row: InvoiceSummary) => <Amount value={row.inclVat} /> },
  {
    header: 'Reste dû',
    align: 'right' as const,
    cell: (row: InvoiceSummary) => (isZero(row.outstanding) ? <Text span inherit c="dimmed">—</Text> : <Amount value={row.outstanding} fw={600} />),
  },
  {
    header: 'État',
    cell: (row: InvoiceSummary) => (
      <>
        <StatusBadge labels={statuses} code={row.status} />
        {row.status === 'overdue' && <Text size="xs" c="dimmed">{remindersOf(row)}</Text>}
      </>
    ),
  },
];
