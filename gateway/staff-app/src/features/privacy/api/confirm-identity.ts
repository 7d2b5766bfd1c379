import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';

export const useConfirmIdentity = (id: string) =>
  useAction(() => post<unknown>(`/staff/v1/privacy/requests/${id}/identity-check`), { done: 'Identité vérifiée : tous les services sont interrogés.' });
