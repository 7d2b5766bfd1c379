import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Payment } from '@/lib/api/payments';
import { formatMoney, type Money } from '@/lib/money';

export interface PaymentEntry {
  invoiceId: string;
  amount: Money;
  receivedOn: string;
  method: string;
  reference: string | null;
}

export const useRecordPayment = (onDone: () => void) =>
  useAction((entry: PaymentEntry) => post<Payment>('/staff/v1/billing/payments', entry), {
    done: (payment) => `Paiement de ${formatMoney(payment.amount)} enregistré.`,
    onDone,
  });
