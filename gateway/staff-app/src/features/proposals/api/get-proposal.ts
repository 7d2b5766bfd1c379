import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { ProposalView } from './types';

export const proposalOptions = (id: string) =>
  queryOptions({ queryKey: ['proposal', id], queryFn: ({ signal }) => get<ProposalView>(`/staff/v1/ordering/proposals/${id}`, {}, signal) });

export const useProposal = (id: string) => useQuery(proposalOptions(id));
