import { useMutation } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

/** Somebody Ordering knows under this address, and as what. */
export type Found = Schema['FindPeoplePerson'];

/** On request, never while typing: each search reads personal data. */
export const useFindPeople = () => useMutation({ mutationFn: (email: string) => get<{ items: Found[] }>('/staff/v1/ordering/people', { email, purpose: 'rights-request' }) });
