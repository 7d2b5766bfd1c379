import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

const billing = '/staff/v1/billing';

export type JournalMonth = Schema['GetMonthlyTotalsMonthTotal'];

export const useJournalByMonth = (year: number) =>
  useQuery({ queryKey: ['journal-months', year], queryFn: ({ signal }) => get<Schema['GetMonthlyTotalsResponse']>(`${billing}/journal/months`, { year }, signal) });

/** What the journal does not tell: who was asked as an OPCO, and what of a month is still owed today. */
export const useDuesByMonth = (year: number) =>
  useQuery({ queryKey: ['dues-months', year], queryFn: ({ signal }) => get<Schema['GetMonthlyDuesResponse']>(`${billing}/dues/months`, { year }, signal) });

export const useVat = (year: number) =>
  useQuery({ queryKey: ['vat', year], queryFn: ({ signal }) => get<Schema['GetVatSummaryResponse']>(`${billing}/vat`, { year }, signal) });
