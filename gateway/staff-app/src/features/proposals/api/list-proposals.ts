import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { ProposalItem } from './types';

export interface ProposalFilter {
  status?: string | undefined;
  customerId?: string | undefined;
}

export const useProposals = (filter: ProposalFilter = {}) =>
  useInfiniteQuery(pagesOptions<ProposalItem>(['proposals'], '/staff/v1/ordering/proposals', { ...filter }));
