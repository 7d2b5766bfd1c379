import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { Payment } from './statement-types';

export const useUnmatchedPayments = () =>
  useInfiniteQuery(pagesOptions<Payment>(['payments'], '/staff/v1/billing/payments', { status: 'unmatched' }));
