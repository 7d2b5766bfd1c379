import { useMutation } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { postFile } from '@/lib/api-client';
import type { Money } from '@/lib/money';

export interface BankCredit {
  bookedOn: string;
  amount: Money;
  reference: string;
  debtor: string | null;
  outcome: 'matched' | 'already-recorded' | 'awaiting-opco' | 'unmatched' | 'known';
}

export interface BankStatement {
  statementId: string | null;
  version: string;
  messageId: string;
  account: string;
  matched: number;
  alreadyRecorded: number;
  awaitingOpco: number;
  unmatched: number;
  known: number;
  credits: BankCredit[];
}

const path = '/staff/v1/billing/bank-statements';
const send = (to: string) => (file: File) => postFile<BankStatement>(to, {}, file, 'application/xml');

/** What an import would record, without recording it. */
export const usePreviewStatement = () => useMutation({ mutationFn: send(`${path}/preview`) });

export const useImportStatement = (onDone: () => void) =>
  useAction(send(path), { done: (statement) => `Relevé importé : ${statement.matched} reconnu(s), ${statement.unmatched} à affecter.`, onDone });
