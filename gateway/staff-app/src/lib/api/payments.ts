import type { Money } from '../money';

/** Money that came in, as Billing keeps it. */
export interface Payment {
  id: string;
  contractId: string | null;
  payer: string;
  opco: string | null;
  amount: Money;
  receivedOn: string;
  method: string;
  reference: string | null;
  allocated: Money;
  refunded?: Money;
  available: Money;
  status: 'unmatched' | 'credit' | 'allocated';
  allocations: { invoiceId: string; number: string; amount: Money; on: string }[];
}

export const paymentMethods: Record<string, string> = {
  transfer: 'Virement',
  card: 'Carte',
  cheque: 'Chèque',
  cash: 'Espèces',
  'direct-debit': 'Prélèvement',
};
