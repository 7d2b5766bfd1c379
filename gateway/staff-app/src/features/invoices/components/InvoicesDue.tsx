import { Amount } from '@/components/Amount';
import { DayDistance } from '@/components/DayDistance';
import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { formatDay } from '@/lib/dates';
import { documentKinds } from '@/lib/labels';
import { useInvoices } from '../api/list-invoices';
import { useUnmatchedPayments } from '../api/list-unmatched';
import { paymentMethods } from '@/lib/api/payments';
import { remindersOf } from '../api/types';
import { payerName } from './InvoiceTable';

export function InvoicesOverdue() {
  const overdue = useInvoices({ status: 'overdue' });
  const data = overdue.data && [...overdue.data].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <DueList
      title="Factures en retard"
      query={{ ...overdue, data }}
      rowKey={(row) => row.id}
      main={(row) => (
        <TextLink to="/factures/$id" params={{ id: row.id }} className="row-link" size="sm" fw={600}>
          {row.number} · <Amount value={row.outstanding} />
        </TextLink>
      )}
      detail={(row) => `${documentKinds[row.kind] ?? row.kind} · ${payerName(row)} · ${remindersOf(row)}`}
      aside={(row) => <>échue <DayDistance day={row.dueOn} /></>}
      empty="Aucune facture n’est en retard."
      more={<TextLink to="/factures" search={{ statut: 'overdue' }} size="sm">Tout voir</TextLink>}
    />
  );
}

/** BIL-7: kept and shown, never dropped. */
export function PaymentsUnmatched() {
  return (
    <DueList
      title="Paiements sans facture"
      query={useUnmatchedPayments()}
      rowKey={(row) => row.id}
      main={(row) => (
        <TextLink to="/paiements" className="row-link" size="sm" fw={600}>
          <Amount value={row.amount} />
        </TextLink>
      )}
      detail={(row) => `${paymentMethods[row.method] ?? row.method} · ${row.reference ?? 'sans référence'}`}
      aside={(row) => `reçu le ${formatDay(row.receivedOn)}`}
      empty="Tous les paiements sont affectés."
    />
  );
}
