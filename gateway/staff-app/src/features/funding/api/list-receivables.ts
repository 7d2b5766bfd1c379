import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export type Debt = Schema['ListReceivablesDebt'];
export type Receivables = Schema['ListReceivablesResponse'];

export const useReceivables = () =>
  useQuery({ queryKey: ['funding-receivables'], queryFn: ({ signal }) => get<Receivables>('/staff/v1/funding/receivables', {}, signal) });
