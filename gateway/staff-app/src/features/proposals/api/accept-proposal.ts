import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';

/** CGV-2.1-d: what the person at the desk sees on the papers. */
export interface Acceptance {
  initialled: boolean;
  stamped: boolean;
  handwrittenMention: string;
  termsInitialled: boolean;
  termsSha256: string;
  signedOn: string;
}

export const useAcceptProposal = (id: string, onDone: (contract: { id: string; number: string }) => void) =>
  useAction((acceptance: Acceptance) => post<{ id: string; number: string }>(`/staff/v1/ordering/proposals/${id}/acceptance`, acceptance), {
    done: (contract) => `Contrat ${contract.number} créé, en attente de l’acompte.`,
    onDone,
  });
