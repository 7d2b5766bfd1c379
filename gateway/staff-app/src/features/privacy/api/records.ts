import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';
import { formatDay } from '@/lib/dates';
import { pagesOptions } from '@/lib/pages';

const privacy = '/staff/v1/privacy';

export type Processing = Schema['GetRegisterProcessing'];

export const useRegister = () =>
  useQuery({ queryKey: ['register'], queryFn: ({ signal }) => get<{ controller: string; contact: string; missingServices?: string[]; processings: Processing[] }>(`${privacy}/register`, {}, signal) });

export type Consent = Schema['ConsentView'];

export const useConsents = (filter: { kind?: string; withdrawn?: boolean } = {}) => useInfiniteQuery(pagesOptions<Consent>(['consents'], `${privacy}/consents`, filter));

/** CGV-5.5-d: a consent in force, and neither an objection nor a restriction. */
export const useProspects = () => useInfiniteQuery(pagesOptions<Consent>(['prospects'], `${privacy}/prospection`));

export const useWithdrawConsent = () => useAction((id: string) => post<Consent>(`${privacy}/consents/${id}/withdrawal`), { done: 'Consentement retiré, à compter de maintenant.' });

export type Reading = Schema['ListReadingsLine'];

export const useReadings = (filter: { service?: string | undefined; from?: string | undefined; to?: string | undefined }) =>
  useInfiniteQuery(pagesOptions<Reading>(['readings'], `${privacy}/readings`, filter));

export type Breach = Schema['BreachView'];

export const useBreaches = () => useInfiniteQuery(pagesOptions<Breach>(['breaches'], `${privacy}/breaches`));

export type NewBreach = Pick<Breach, 'becameAwareAt' | 'nature' | 'categories' | 'persons' | 'records' | 'consequences' | 'measures' | 'highRisk'>;

export const useEnterBreach = (onDone: () => void) =>
  useAction((breach: NewBreach) => post<Breach>(`${privacy}/breaches`, breach), { done: 'Violation inscrite au registre : le délai de 72 heures court.', onDone });

export const useSettleBreach = (id: string, onDone: () => void) =>
  useAction(
    (step: { to: 'notification'; notifiedAt: string; delayReason: string | null } | { to: 'no-risk'; because: string } | { to: 'persons-told' }) => {
      const { to, ...body } = step;
      return post<Breach>(`${privacy}/breaches/${id}/${to}`, body);
    },
    { done: 'Registre mis à jour.', onDone },
  );

export type RetentionRun = Schema['ListRetentionRunsRun'];
export type RetentionDetail = Schema['GetRetentionRunResponse'];

export const useRetentionRuns = () => useInfiniteQuery(pagesOptions<RetentionRun>(['retention-runs'], `${privacy}/retention/runs`));

export const useRetentionRun = (id: string | null) =>
  useQuery({ queryKey: ['retention-run', id], enabled: id !== null, queryFn: ({ signal }) => get<RetentionDetail>(`${privacy}/retention/runs/${id}`, {}, signal) });

/** Nothing is erased: it says what would be. */
export const useAskDryRun = () =>
  useAction((on: string) => post<{ id: string; on: string }>(`${privacy}/retention/dry-runs`, { on }), { done: (run) => `Simulation demandée au ${formatDay(run.on)}.` });
