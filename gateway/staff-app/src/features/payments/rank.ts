import type { Payment } from '@/lib/api/payments';
import { cents, type Money } from '@/lib/money';

/** An invoice that still waits for money. */
export interface Candidate {
  id: string;
  number: string;
  kind: string;
  payer: string;
  opco: string | null;
  contractId: string;
  dueOn: string;
  outstanding: Money;
  status: string;
}

export interface Ranked {
  invoice: Candidate;
  /** Why it is proposed, for people; empty when nothing speaks for it. */
  reasons: string[];
}

// Clients write FA-2027-0003 as « fa 2027 0003 » or « FA20270003 ».
const compact = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The invoices a payment may be for, the likeliest first: its number is named, then the amount is right, then the oldest due. */
export function rank(payment: Payment, invoices: Candidate[]): Ranked[] {
  const reference = compact(payment.reference ?? '');
  return invoices
    .map((invoice) => {
      const named = reference.includes(compact(invoice.number));
      const exact = cents(invoice.outstanding) === cents(payment.amount);
      return { invoice, score: (named ? 2 : 0) + (exact ? 1 : 0), reasons: [...(named ? ['numéro cité'] : []), ...(exact ? ['montant exact'] : [])] };
    })
    .sort((a, b) => b.score - a.score || a.invoice.dueOn.localeCompare(b.invoice.dueOn))
    .map(({ invoice, reasons }) => ({ invoice, reasons }));
}
