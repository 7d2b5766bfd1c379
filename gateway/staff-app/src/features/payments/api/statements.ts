import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { postFile } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';
import type { Label } from '@/lib/labels';
import { pagesOptions } from '@/lib/pages';

export type BankCredit = Schema['BankCreditView'];
export type BankStatement = Schema['BankStatementView'];
export type BankEntry = Schema['ListBankEntriesResponse'];

export const creditOutcomes: Record<string, Label> = {
  matched: { text: 'Reconnu', color: 'teal' },
  'already-recorded': { text: 'Déjà saisi', color: 'gray' },
  'awaiting-opco': { text: 'Attend l’OPCO', color: 'yellow' },
  unmatched: { text: 'À affecter', color: 'orange' },
  settled: { text: 'Affecté', color: 'teal' },
  known: { text: 'Déjà importé', color: 'gray' },
};

const path = '/staff/v1/billing/bank-statements';
const send = (to: string) => (file: File) => postFile<BankStatement>(to, {}, file, 'application/xml');

/** What an import would record, without recording it. */
export const usePreviewStatement = () => useMutation({ mutationFn: send(`${path}/preview`) });

export const useImportStatement = (onDone: () => void) =>
  useAction(send(path), { done: (statement) => `Relevé importé : ${statement.matched} reconnu(s), ${statement.unmatched} à affecter.`, onDone });

/** Credits of the statements imported, newest first; `open` ones wait for somebody or for an OPCO. */
export const useBankEntries = (status?: string) => useInfiniteQuery(pagesOptions<BankEntry>(['bank-entries'], '/staff/v1/billing/bank-entries', { status }));
