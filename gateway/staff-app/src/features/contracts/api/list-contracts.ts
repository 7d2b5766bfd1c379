import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { ContractItem } from './types';

export const useContracts = (status?: string) =>
  useInfiniteQuery(pagesOptions<ContractItem>(['contracts'], '/staff/v1/ordering/contracts', { status }));
