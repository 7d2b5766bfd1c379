import { Button } from '@mantine/core';
import { useState } from 'react';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import type { More } from '@/components/MoreButton';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { paymentMethods, type Payment } from '@/lib/api/payments';
import { formatDay } from '@/lib/dates';
import { opcos, type Label } from '@/lib/labels';
import { isZero } from '@/lib/money';
import { useCan } from '@/lib/session';
import { usePayments, useRefunds } from '../api/payments';
import { RefundForm } from './RefundForm';

const statuses: Record<string, Label> = {
  unmatched: { text: 'À affecter', color: 'orange' },
  credit: { text: 'Crédit restant', color: 'yellow' },
  allocated: { text: 'Affecté', color: 'teal' },
};

interface Props {
  query: { data: Payment[] | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  more?: More;
  empty: string;
}

export function AllPayments() {
  const payments = usePayments();
  return <PaymentTable query={payments} more={payments} empty="Les virements s’importent du relevé de la banque ; les autres s’enregistrent à la main." />;
}

/** What LEXOM owes back: money that settles nothing any more. */
export function CreditsDue() {
  const refunds = useRefunds();
  return <PaymentTable query={{ ...refunds, data: refunds.data?.due }} empty="LEXOM ne doit rien à personne." />;
}

function PaymentTable({ query, more, empty }: Props) {
  const keepsBooks = useCan('accountant');
  const [refunding, setRefunding] = useState<Payment | null>(null);
  return (
    <QueryView query={query} lines={8}>
      {(rows) => (
        <>
          <DataTable
            caption="Paiements"
            rows={rows}
            rowKey={(row) => row.id}
            more={more}
            minWidth={820}
            empty={<EmptyState title="Aucun paiement ici">{empty}</EmptyState>}
            columns={[
              { header: 'Reçu le', cell: (row) => <span className="figures">{formatDay(row.receivedOn)}</span> },
              { header: 'Montant', align: 'right', cell: (row) => <Amount value={row.amount} fw={600} /> },
              { header: 'Moyen', cell: (row) => paymentMethods[row.method] ?? row.method },
              { header: 'Payeur', cell: (row) => (row.opco ? (opcos[row.opco] ?? row.opco) : 'Client') },
              { header: 'Référence', cell: (row) => row.reference ?? '—' },
              {
                header: 'Affecté à',
                cell: (row) =>
                  row.allocations.length === 0
                    ? '—'
                    : row.allocations.map((allocation, index) => (
                        <span key={allocation.invoiceId + String(index)}>
                          {index > 0 && ', '}
                          <TextLink inherit to="/factures/$id" params={{ id: allocation.invoiceId }}>{allocation.number}</TextLink>
                        </span>
                      )),
              },
              { header: 'État', cell: (row) => <StatusBadge labels={statuses} code={row.status} /> },
              {
                header: 'Disponible',
                align: 'right',
                cell: (row) =>
                  isZero(row.available) ? '—' : (
                    <>
                      <Amount value={row.available} />
                      {keepsBooks && row.contractId && <Button size="compact-xs" variant="light" ml={8} onClick={() => setRefunding(row)}>Rembourser</Button>}
                    </>
                  ),
              },
            ]}
          />
          {refunding && <RefundForm payment={refunding} onClose={() => setRefunding(null)} />}
        </>
      )}
    </QueryView>
  );
}
