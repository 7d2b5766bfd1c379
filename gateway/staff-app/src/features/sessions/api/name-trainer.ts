import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

/** ORD-1: whoever is named gets a personal link on which the half-days are signed; the link of whoever was named before opens nothing any more. */
export const useNameTrainer = (sessionId: string, onDone: () => void) =>
  useAction((trainer: Schema['NameTrainerRequest']) => post<Schema['NameTrainerResponse']>(`/staff/v1/ordering/sessions/${sessionId}/trainer`, trainer), {
    done: (named) => `Lien d’émargement envoyé à ${named.name}.`,
    onDone,
  });
