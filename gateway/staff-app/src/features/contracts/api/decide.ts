import { useMutation } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Outcome } from './types';

/** A dry run of a decision: nothing changes. */
export const usePreview = (path: string) => useMutation({ mutationFn: (request: object) => post<Outcome>(`/staff/v1/ordering/${path}/preview`, request) });

/** Decided on the outcome that was shown, or refused with the new one. */
export const useDecide = (path: string, done: string, onDone: () => void) =>
  useAction(
    ({ request, outcome }: { request: object; outcome: Outcome }) =>
      post<unknown>(`/staff/v1/ordering/${path}`, { ...request, expected: { ruleId: outcome.ruleId, amount: outcome.amount } }),
    { done, onDone },
  );

/** What is recorded without a price: a letter, an answer, a claim. */
export const useRecord = (path: string, done: string, onDone: () => void) => useAction((request: object) => post<unknown>(`/staff/v1/ordering/${path}`, request), { done, onDone });
