import { useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';
import { formatDay, parisDay } from '@/lib/dates';

export type ClosingReport = Schema['GetClosingReportResponse'];

/** The report as it was signed at the closure: what proves the answer, for as long as it is kept. */
export const useClosingReport = (requestId: string, closed: boolean) =>
  useQuery({
    queryKey: ['privacy-report', requestId, 'closing'],
    enabled: closed,
    queryFn: ({ signal }) => get<ClosingReport>(`/staff/v1/privacy/requests/${requestId}/closing-report`, {}, signal),
  });

export const useLiftRestriction = (requestId: string) =>
  useAction(() => post<Schema['LiftRestrictionResponse']>(`/staff/v1/privacy/requests/${requestId}/lifting`), {
    done: (lifted) => `Levée le ${formatDay(lifted.liftedAt && parisDay(lifted.liftedAt))} : les services peuvent à nouveau utiliser ces données.`,
  });

/** A link on which a person follows and makes requests without an account. */
export const useMakeLink = () => useAction((request: { subjectIds: string[]; validDays: number }) => post<Schema['MakeLinkResponse']>('/staff/v1/privacy/links', request));

export const useGiveConsent = (onDone: () => void) =>
  useAction((consent: Schema['GiveConsentRequest']) => post<unknown>('/staff/v1/privacy/consents', consent), { done: 'Consentement enregistré, daté de maintenant.', onDone });
