import { useInfiniteQuery } from '@tanstack/react-query';
import type { Customer } from '@/lib/api/customers';
import { pagesOptions } from '@/lib/pages';

export const useCustomers = (filter: { q?: string | undefined; kind?: string | undefined }) =>
  useInfiniteQuery(pagesOptions<Customer>(['customers'], '/staff/v1/ordering/customers', filter));
