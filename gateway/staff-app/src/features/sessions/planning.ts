import type { HalfDay, SessionDetail } from '@/lib/api/catalog-types';
import { addDays, daysBetween, isWeekend } from '@/lib/dates';

export const slotKey = (half: HalfDay): string => `${half.day}/${half.period}`;

export const sameSlot = (a: HalfDay, b: HalfDay): boolean => a.day === b.day && a.period === b.period;

/** Mornings and afternoons of that many working days. */
export function workingDays(from: string, days: number): HalfDay[] {
  const slots: HalfDay[] = [];
  for (let day = from, found = 0; found < days && daysBetween(from, day) < 120; day = addDays(day, 1)) {
    if (isWeekend(day)) continue;
    slots.push({ day, period: 'morning' }, { day, period: 'afternoon' });
    found++;
  }
  return slots;
}

export const shifted = (slots: HalfDay[], days: number): HalfDay[] => slots.map((slot) => ({ ...slot, day: addDays(slot.day, days) }));

export interface Plan {
  sessionId?: string | undefined;
  halfDays: HalfDay[];
  trainerId: string | null;
  roomId: string | null;
}

export interface Conflict {
  session: SessionDetail;
  about: 'trainer' | 'room';
  slots: HalfDay[];
}

/** CAT-4: a trainer or a room has one session per half-day. Catalog refuses; this says so while one is still choosing. */
export function conflictsOf(plan: Plan, sessions: SessionDetail[]): Conflict[] {
  return sessions
    .filter((session) => session.id !== plan.sessionId && session.status === 'scheduled')
    .flatMap((session) => {
      const slots = session.halfDays.filter((slot) => plan.halfDays.some((own) => sameSlot(own, slot)));
      if (slots.length === 0) return [];
      return [
        ...(plan.trainerId === session.trainer.id ? [{ session, about: 'trainer' as const, slots }] : []),
        ...(plan.roomId !== null && plan.roomId === session.room?.id ? [{ session, about: 'room' as const, slots }] : []),
      ];
    });
}
