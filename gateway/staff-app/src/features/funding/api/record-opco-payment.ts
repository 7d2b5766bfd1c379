import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Money } from '@/lib/money';
import { effects } from './message-labels';

export interface OpcoPaymentEntry {
  reference: string;
  amountInclVat: Money;
  paidOn: string;
}

export const useRecordOpcoPayment = (fileId: string, onDone: () => void) =>
  useAction((entry: OpcoPaymentEntry) => post<{ effect: string }>(`/staff/v1/funding/files/${fileId}/payments`, entry), {
    done: (result) => `Paiement de l’OPCO enregistré : ${effects[result.effect] ?? result.effect}.`,
    onDone,
  });
