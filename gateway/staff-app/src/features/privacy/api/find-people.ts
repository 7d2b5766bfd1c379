import { useMutation } from '@tanstack/react-query';
import { get } from '@/lib/api-client';

/** Somebody Ordering knows under this address, and as what. */
export interface Found {
  subjectId: string;
  role: 'participant' | 'contact' | 'individual';
  name: string;
  reference: string;
  restrictedSince: string | null;
}

/** On request, never while typing: each search reads personal data. */
export const useFindPeople = () => useMutation({ mutationFn: (email: string) => get<{ items: Found[] }>('/staff/v1/ordering/people', { email, purpose: 'rights-request' }) });
