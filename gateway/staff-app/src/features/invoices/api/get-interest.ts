import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Interest } from './interest-types';

export const useInterest = (invoiceId: string, on: string | undefined, basis: string) =>
  useQuery({
    queryKey: ['interest', invoiceId, on, basis],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Interest>(`/staff/v1/billing/invoices/${invoiceId}/interest`, { on, basis }, signal),
  });
