import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Money } from '@/lib/money';
import { effects } from './message-labels';

export interface DecisionEntry {
  decision: string;
  decidedOn: string;
  grantedExclVat?: Money;
  subrogation?: boolean;
  fileNumber?: string;
  reason?: string;
}

export const useRecordDecision = (fileId: string, onDone: () => void) =>
  useAction((entry: DecisionEntry) => post<{ effect: string }>(`/staff/v1/funding/files/${fileId}/decision`, entry), {
    done: (result) => `Décision enregistrée : ${effects[result.effect] ?? result.effect}.`,
    onDone,
  });
