import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { ProposalView } from './types';

export const useDeclineProposal = (id: string, onDone: () => void) =>
  useAction(() => post<ProposalView>(`/staff/v1/ordering/proposals/${id}/decline`), { done: 'Proposition déclinée, places libérées.', onDone });
