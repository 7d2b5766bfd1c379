import { useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export type Evaluation = Schema['EvaluationView'];

const path = (contractId: string): string => `/staff/v1/ordering/contracts/${contractId}/evaluations`;

export const useEvaluations = (contractId: string) =>
  useQuery({ queryKey: ['evaluations', contractId], queryFn: ({ signal }) => get<{ items: Evaluation[] }>(path(contractId), {}, signal) });

export const useRecordTest = (contractId: string, onDone: () => void) =>
  useAction((test: Schema['RecordTestRequest']) => post<Evaluation>(path(contractId), test), { done: 'Résultat du test enregistré.', onDone });
