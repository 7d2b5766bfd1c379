import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { ContractItem } from './types';

export interface ContractFilter {
  status?: string | undefined;
  customerId?: string | undefined;
  sessionId?: string | undefined;
  suspended?: boolean | undefined;
}

export const useContracts = (filter: ContractFilter = {}) =>
  useInfiniteQuery(pagesOptions<ContractItem>(['contracts'], '/staff/v1/ordering/contracts', { ...filter }));
