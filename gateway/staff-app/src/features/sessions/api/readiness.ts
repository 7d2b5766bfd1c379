import { queryOptions, useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, post } from '@/lib/api-client';
import type { SessionDetail } from '@/lib/api/catalog-types';
import type { Schema } from '@/lib/api/schema';
import { formatRange } from '@/lib/dates';

export type Checklist = Schema['GetSessionChecklistResponse'];
export type Certificate = Schema['CertificateView'];

const catalog = '/staff/v1/catalog/sessions';

export const checklistOptions = (sessionId: string) =>
  queryOptions({ queryKey: ['session-checklist', sessionId], queryFn: ({ signal }) => get<Checklist>(`${catalog}/${sessionId}/checklist`, {}, signal) });

export const useChecklist = (sessionId: string) => useQuery(checklistOptions(sessionId));

export const certificatesPath = (sessionId: string): string => `/staff/v1/ordering/sessions/${sessionId}/certificates`;

/** One after the other as they are made: while some are missing, they are asked for again. */
export const useSessionCertificates = (sessionId: string, expected: number) =>
  useQuery({
    queryKey: ['session-certificates', sessionId],
    queryFn: ({ signal }) => get<{ items: Certificate[] }>(certificatesPath(sessionId), {}, signal),
    refetchInterval: (query) => (attestations(query.state.data?.items ?? []) < expected ? 2_000 : false),
  });

export const attestations = (items: Certificate[]): number => items.filter((item) => item.kind === 'attestation').length;

/** CGV-3.5-d: LEXOM moves a session for a cause of its own; seats are kept, each client may refuse the new date. */
export const usePostponeSession = (id: string, onDone: (session: SessionDetail) => void) =>
  useAction((request: Schema['PostponeSessionRequest']) => post<SessionDetail>(`${catalog}/${id}/postponement`, request), {
    done: (session) => `Session reportée : ${formatRange(session.startsOn, session.endsOn)}. Les clients en sont avisés.`,
    onDone,
  });
