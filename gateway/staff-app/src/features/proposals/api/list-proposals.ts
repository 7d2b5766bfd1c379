import { useInfiniteQuery } from '@tanstack/react-query';
import { pagesOptions } from '@/lib/pages';
import type { ProposalItem } from './types';

export const proposalsOptions = (status?: string) => pagesOptions<ProposalItem>(['proposals'], '/staff/v1/ordering/proposals', { status });

export const useProposals = (status?: string) => useInfiniteQuery(proposalsOptions(status));
