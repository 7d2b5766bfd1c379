import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post, type Page } from '@/lib/api-client';
import type { Money } from '@/lib/money';

const billing = '/staff/v1/billing';

export interface Entry {
  id: string;
  journal: string;
  on: string;
  label: string;
  piece: string;
  contractId: string | null;
  lines: { account: string; label: string; auxiliary: string | null; debit: Money; credit: Money }[];
}

export interface Balance {
  account: string;
  label: string;
  debit: Money;
  credit: Money;
}

interface JournalPage {
  entries: Page<Entry>;
  balances: Balance[];
  debit: Money;
  credit: Money;
  balanced: boolean;
}

export interface JournalFilter {
  from?: string | undefined;
  to?: string | undefined;
  account?: string | undefined;
}

/** Entries page by page; balances and totals are those of the whole selection, whatever page. */
export const useJournal = (filter: JournalFilter) =>
  useInfiniteQuery({
    queryKey: ['journal', filter],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<JournalPage>(`${billing}/journal`, { limit: 50, ...filter, cursor: pageParam }, signal),
    getNextPageParam: (last) => last.entries.next,
    select: (data) => ({ ...data.pages[0]!, entries: data.pages.flatMap((page) => page.entries.items) }),
  });

export interface Checks {
  allGood: boolean;
  journalBalanced: boolean;
  journalDebit: Money;
  journalCredit: Money;
  sharesEqualTotals: boolean;
  contracts: number;
  brokenShares: { contractId: string; number: string; shares: Money; asked: Money; total: Money }[];
  chainValid: boolean;
  firstBroken: { chainIndex: number; number: string; problem: string } | null;
  documents: number;
  numberingGaps: { series: string; year: number; missing: number }[];
  receivablesEqualLedger: boolean;
  receivables: Money;
  ledgerCustomers: Money;
  unmatchedPayments: number;
  plannedDocuments: number;
}

export const useChecks = () => useQuery({ queryKey: ['checks'], queryFn: ({ signal }) => get<Checks>(`${billing}/checks`, {}, signal) });

export interface Rate {
  id: string;
  kind: string;
  effectiveFrom: string;
  confirmedThrough: string;
  ratePercent: number;
  source: string;
  recordedAt: string;
}

export const useRates = () => useQuery({ queryKey: ['rates'], queryFn: ({ signal }) => get<{ items: Rate[] }>(`${billing}/rates`, {}, signal) });

export const useEnterRate = (onDone: () => void) =>
  useAction((rate: { kind: string; effectiveFrom: string; confirmedThrough: string | null; ratePercent: number; source: string }) => post<Rate>(`${billing}/rates`, rate), {
    done: 'Taux enregistré : les intérêts qui l’attendaient se calculent.',
    onDone,
  });

export const rateKinds: Record<string, string> = {
  'ecb-refi': 'Taux de refinancement de la BCE',
  'legal-pro': 'Intérêt légal, professionnels',
  'legal-individual': 'Intérêt légal, particuliers',
};
