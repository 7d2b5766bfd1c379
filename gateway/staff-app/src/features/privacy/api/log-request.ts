import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';

export interface NewRequest {
  right: string;
  subjectIds: string[];
  receivedOn: string;
  channel: string;
  identityChecked: boolean;
}

export const useLogRequest = (onDone: (logged: { id: string }) => void) =>
  useAction((request: NewRequest) => post<{ id: string }>('/staff/v1/privacy/requests', request), { done: 'Demande enregistrée.', onDone });
