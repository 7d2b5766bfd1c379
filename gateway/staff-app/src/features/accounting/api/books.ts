import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

const billing = '/staff/v1/billing';

export type Entry = Schema['ListJournalEntryView'];
export type Balance = Schema['ListJournalBalance'];
type JournalPage = Schema['ListJournalResponse'];

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

export type Checks = Schema['GetChecksResponse'];

export const useChecks = () => useQuery({ queryKey: ['checks'], queryFn: ({ signal }) => get<Checks>(`${billing}/checks`, {}, signal) });

export type Rate = Schema['ListRatesResponse'];

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
