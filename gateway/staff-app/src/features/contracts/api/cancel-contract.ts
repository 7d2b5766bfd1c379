import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Money } from '@/lib/money';
import type { CancellationRequest } from './types';

/** Decided on the outcome that was shown, or refused with the new one. */
export type Decision = CancellationRequest & { expected: { ruleId: string; amount: Money } };

export const useCancelContract = (contractId: string, onDone: () => void) =>
  useAction((decision: Decision) => post<unknown>(`/staff/v1/ordering/contracts/${contractId}/cancellation`, decision), { done: 'Contrat annulé.', onDone });
