import { useInfiniteQuery } from '@tanstack/react-query';
import type { Payment } from '@/lib/api/payments';
import { pagesOptions } from '@/lib/pages';

export const useUnmatchedPayments = () =>
  useInfiniteQuery(pagesOptions<Payment>(['payments'], '/staff/v1/billing/payments', { status: 'unmatched' }));
