import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';

export const useCloseRequest = (id: string) =>
  useAction(() => post<unknown>(`/staff/v1/privacy/requests/${id}/closure`), { done: 'Demande close, valeurs supprimées.' });
