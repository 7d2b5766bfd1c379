import { useAction } from '@/lib/actions';
import { post, put } from '@/lib/api-client';
import type { Person } from '@/lib/api/customers';
import type { Money } from '@/lib/money';
import type { ProposalView } from './types';

export interface Draft {
  customerId: string;
  sessionId: string;
  participants: Person[];
  place: string | null;
  funding: { opco: string; requestedOn: string; requestedExclVat: Money; fileNumber: string | null }[];
  preparationCost: Money | null;
}

/** A new draft, or the draft as it now is: refused when a colleague changed it meanwhile. */
export const useSaveProposal = (existing: ProposalView | undefined, onDone: (saved: ProposalView) => void) =>
  useAction(
    (draft: Draft) =>
      existing ? put<ProposalView>(`/staff/v1/ordering/proposals/${existing.id}`, draft, existing.etag) : post<ProposalView>('/staff/v1/ordering/proposals', draft),
    { done: (saved) => `Brouillon ${saved.number} enregistré.`, onDone },
  );
