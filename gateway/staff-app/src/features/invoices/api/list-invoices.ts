import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { InvoiceSummary } from './types';

export interface InvoiceFilter {
  status?: string | undefined;
  payer?: string | undefined;
}

export const useInvoices = ({ status, payer }: InvoiceFilter) =>
  useInfiniteQuery(pagesOptions<InvoiceSummary>(['invoices'], '/staff/v1/billing/invoices', { status, payer }));
