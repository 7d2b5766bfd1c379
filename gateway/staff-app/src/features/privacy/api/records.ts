import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post } from '@/lib/api-client';
import { formatDay } from '@/lib/dates';
import { pagesOptions } from '@/lib/pages';

const privacy = '/staff/v1/privacy';

export interface Processing {
  service: string;
  serviceLabel: string;
  field: string;
  category: string;
  purpose: string | null;
  ground: string | null;
  retention: string | null;
}

export const useRegister = () =>
  useQuery({ queryKey: ['register'], queryFn: ({ signal }) => get<{ controller: string; contact: string; missingServices?: string[]; processings: Processing[] }>(`${privacy}/register`, {}, signal) });

export interface Consent {
  id: string;
  subjectId: string;
  kind: string;
  kindLabel: string;
  textVersion: number;
  text: string;
  givenAt: string;
  givenBy: string;
  withdrawnAt: string | null;
}

export const useConsents = () => useInfiniteQuery(pagesOptions<Consent>(['consents'], `${privacy}/consents`));

export const useWithdrawConsent = () => useAction((id: string) => post<Consent>(`${privacy}/consents/${id}/withdrawal`), { done: 'Consentement retiré, à compter de maintenant.' });

export interface Reading {
  id: string;
  service: string;
  actor: string;
  what: string;
  subjectIds: string[];
  purpose: string;
  purposeLabel: string;
  readAt: string;
}

export const useReadings = (filter: { service?: string | undefined; from?: string | undefined; to?: string | undefined }) =>
  useInfiniteQuery(pagesOptions<Reading>(['readings'], `${privacy}/readings`, filter));

export interface Breach {
  id: string;
  becameAwareAt: string;
  notifyBefore: string;
  clock: string;
  hoursLeft: number;
  nature: string;
  categories: string;
  persons: number;
  records: number;
  consequences: string;
  measures: string;
  highRisk: boolean;
  notifiedAt: string | null;
  delayReason: string | null;
  withoutRiskBecause: string | null;
  personsToldAt: string | null;
  notificationText: string;
}

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

export interface RetentionRun {
  id: string;
  on: string;
  dryRun: boolean;
  askedBy: string;
  doneAt: string | null;
  persons: number;
  requests: number;
}

export interface RetentionDetail extends Pick<RetentionRun, 'id' | 'on' | 'dryRun' | 'doneAt'> {
  text: string;
  findings: { service: string; subjectId: string; endedOn: string; dueSince: string; reason: string; reasonLabel: string; requestId: string | null }[];
}

export const useRetentionRuns = () => useInfiniteQuery(pagesOptions<RetentionRun>(['retention-runs'], `${privacy}/retention/runs`));

export const useRetentionRun = (id: string | null) =>
  useQuery({ queryKey: ['retention-run', id], enabled: id !== null, queryFn: ({ signal }) => get<RetentionDetail>(`${privacy}/retention/runs/${id}`, {}, signal) });

/** Nothing is erased: it says what would be. */
export const useAskDryRun = () =>
  useAction((on: string) => post<{ id: string; on: string }>(`${privacy}/retention/dry-runs`, { on }), { done: (run) => `Simulation demandée au ${formatDay(run.on)}.` });
