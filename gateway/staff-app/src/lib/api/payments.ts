import type { Schema } from './schema';

/** Money that came in, as Billing keeps it. */
export type Payment = Schema['BillingPaymentView'];

export const paymentMethods: Record<string, string> = {
  transfer: 'Virement',
  card: 'Carte',
  cheque: 'Chèque',
  cash: 'Espèces',
  'direct-debit': 'Prélèvement',
};
