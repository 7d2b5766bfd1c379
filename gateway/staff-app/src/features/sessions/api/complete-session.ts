import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';

export const useCompleteSession = (sessionId: string, onDone: () => void) =>
  useAction(() => post<unknown>(`/staff/v1/catalog/sessions/${sessionId}/completion`), { done: 'Session clôturée : attestations et factures suivent.', onDone });
