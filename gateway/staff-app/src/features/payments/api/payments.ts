import { useInfiniteQuery, useQuery, type InfiniteData } from '@tanstack/react-query';
import { expectThat, useAction } from '@/lib/actions';
import { get, post, type Page } from '@/lib/api-client';
import type { Payment } from '@/lib/api/payments';
import type { Schema } from '@/lib/api/schema';
import { formatMoney, type Money } from '@/lib/money';
import { pagesOptions } from '@/lib/pages';
import type { Candidate } from '../rank';

const billing = '/staff/v1/billing';

const unmatched = ['payments', { status: 'unmatched' }];

export const usePayments = (status?: string) => useInfiniteQuery(pagesOptions<Payment>(['payments'], `${billing}/payments`, { status }));

/** Invoices that wait for money; `open` ones and those already late. */
export function useOpenInvoices() {
  const open = useInfiniteQuery(pagesOptions<Candidate>(['invoices'], `${billing}/invoices`, { status: 'open' }));
  const overdue = useInfiniteQuery(pagesOptions<Candidate>(['invoices'], `${billing}/invoices`, { status: 'overdue' }));
  // An invoice that falls overdue between the two readings is in both.
  const both = open.data && overdue.data && [...new Map([...overdue.data, ...open.data].map((invoice) => [invoice.id, invoice])).values()];
  return { data: both, error: open.error ?? overdue.error };
}

export const useMatchPayment = () =>
  useAction(({ payment, invoice }: { payment: Payment; invoice: Candidate }) => post<Payment>(`${billing}/payments/${payment.id}/match`, { invoiceId: invoice.id }), {
    done: (payment) => `${formatMoney(payment.amount)} affectés.`,
    expect: expectThat<InfiniteData<Page<Payment>>, { payment: Payment }>(unmatched, (shown, { payment }) => ({
      ...shown,
      pages: shown.pages.map((page) => ({ ...page, items: page.items.filter((one) => one.id !== payment.id) })),
    })),
  });

export interface NewPayment {
  amount: Money;
  receivedOn: string;
  method: string;
  reference: string | null;
  invoiceNumber: string | null;
}

/** BIL-7: with an invoice it settles that one first; without, it is kept and shown until it is matched. */
export const useRecordAnyPayment = (onDone: () => void) =>
  useAction((payment: NewPayment) => post<Payment>(`${billing}/payments`, payment), { done: (payment) => `Paiement de ${formatMoney(payment.amount)} enregistré.`, onDone });

export type Refund = Schema['RefundPaymentResponse'];

export const useRefunds = () =>
  useQuery({ queryKey: ['refunds'], queryFn: ({ signal }) => get<{ made: Page<Refund>; due: Payment[] }>(`${billing}/refunds`, {}, signal) });

export const useRefund = (onDone: () => void) =>
  useAction((refund: { paymentId: string; amount: Money; paidOn: string; method: string; reference: string | null }) => post<Refund>(`${billing}/refunds`, refund), {
    done: (refund) => `Remboursement de ${formatMoney(refund.amount)} enregistré.`,
    onDone,
  });
