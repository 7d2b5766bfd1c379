import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { InvoiceDetail } from './types';

export const useInvoice = (id: string) =>
  useQuery({ queryKey: ['invoice', id], queryFn: ({ signal }) => get<InvoiceDetail>(`/staff/v1/billing/invoices/${id}`, {}, signal) });
