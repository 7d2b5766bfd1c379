import { useQueries } from '@tanstack/react-query';
import { useScheduledSessions } from '@/lib/api/catalog';
import type { SessionItem } from '@/lib/api/catalog-types';
import { useToday } from '@/lib/clock';
import { addDays } from '@/lib/dates';
import { checklistOptions, type Checklist } from './readiness';

// What is further away need not be ready today.
const AHEAD_DAYS = 30;
// ORD-1: convocations leave by themselves 15 days before; they concern somebody only when they should be gone.
const LATE_DAYS = 14;

export interface OpenPoint {
  session: SessionItem;
  point: Checklist['items'][number];
}

/** What the sessions of the next weeks still lack, the nearest first, limited to what these codes name. */
export function useOpenPoints(codes: string[]) {
  const today = useToday();
  const scheduled = useScheduledSessions();
  const near = (scheduled.data ?? []).filter((session) => session.startsOn >= today && session.startsOn <= addDays(today, AHEAD_DAYS));
  const lists = useQueries({ queries: near.map((session) => checklistOptions(session.id)) });
  const late = addDays(today, LATE_DAYS);
  const points = near.flatMap((session, index) =>
    (lists[index]?.data?.items ?? [])
      .filter((point) => !point.done && codes.includes(point.code) && (point.code !== 'convocations' || session.startsOn <= late))
      .map((point): OpenPoint => ({ session, point })),
  );
  const isPending = scheduled.isPending || lists.some((one) => one.isPending);
  return { data: isPending ? undefined : points, error: scheduled.error ?? lists.find((one) => one.error)?.error, isPending, refetch: () => scheduled.refetch() };
}
