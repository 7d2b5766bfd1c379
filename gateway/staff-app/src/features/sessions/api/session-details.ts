import { useQueries } from '@tanstack/react-query';
import { sessionOptions, useAllSessions } from '@/lib/api/catalog';
import type { SessionDetail } from '@/lib/api/catalog-types';

/** Sessions that touch a span of days, with who teaches where: what the calendar and the search for conflicts need. */
export function useSessionsBetween(from: string, to: string): { sessions: SessionDetail[]; error: unknown; isPending: boolean; refetch: () => void } {
  const all = useAllSessions();
  const touching = (all.data ?? []).filter((session) => session.startsOn <= to && session.endsOn >= from);
  const details = useQueries({ queries: touching.map((session) => ({ ...sessionOptions(session.id), staleTime: 30_000 })) });
  return {
    sessions: details.flatMap((detail) => detail.data ?? []).sort((a, b) => a.startsOn.localeCompare(b.startsOn)),
    error: all.error ?? details.find((detail) => detail.error)?.error,
    isPending: all.isPending || details.some((detail) => detail.isPending),
    refetch: () => void all.refetch(),
  };
}
