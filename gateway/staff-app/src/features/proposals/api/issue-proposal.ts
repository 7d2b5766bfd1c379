import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import { formatDay } from '@/lib/dates';
import type { ProposalView } from './types';

export const useIssueProposal = (id: string) =>
  useAction(() => post<ProposalView>(`/staff/v1/ordering/proposals/${id}/issue`), {
    done: (issued) => `Proposition ${issued.number} émise, valable jusqu’au ${formatDay(issued.validUntil)}.`,
  });
