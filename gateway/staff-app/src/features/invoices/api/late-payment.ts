import { useMutation } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Money } from '@/lib/money';
import type { LatePayment } from './interest-types';
import type { InvoiceSummary } from './types';

/** A dry run: nothing changes. */
export const usePreviewLatePayment = (contractId: string) =>
  useMutation({ mutationFn: () => post<LatePayment>(`/staff/v1/billing/contracts/${contractId}/late-payment/preview`) });

/** Issued for the total that was shown, or refused. */
export const useIssueLatePayment = (contractId: string, onDone: () => void) =>
  useAction((expectedTotal: Money) => post<{ invoice: InvoiceSummary }>(`/staff/v1/billing/contracts/${contractId}/late-payment`, { expectedTotal }), {
    done: (issued) => `Document ${issued.invoice.number} émis.`,
    onDone,
  });
