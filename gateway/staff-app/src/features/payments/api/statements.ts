import { useMutation } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { postFile } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export type BankCredit = Schema['BankCreditView'];
export type BankStatement = Schema['BankStatementView'];

const path = '/staff/v1/billing/bank-statements';
const send = (to: string) => (file: File) => postFile<BankStatement>(to, {}, file, 'application/xml');

/** What an import would record, without recording it. */
export const usePreviewStatement = () => useMutation({ mutationFn: send(`${path}/preview`) });

export const useImportStatement = (onDone: () => void) =>
  useAction(send(path), { done: (statement) => `Relevé importé : ${statement.matched} reconnu(s), ${statement.unmatched} à affecter.`, onDone });
