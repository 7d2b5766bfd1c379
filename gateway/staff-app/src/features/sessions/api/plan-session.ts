import { useAction } from '@/lib/actions';
import { getTagged, post, put } from '@/lib/api-client';
import type { HalfDay, Mode, SessionDetail } from '@/lib/api/catalog-types';
import { formatRange } from '@/lib/dates';

export interface SessionPlan {
  courseReference: string;
  mode: Mode;
  halfDays: HalfDay[];
  place: string | null;
  roomId: string | null;
  trainerId: string;
  capacity: number;
}

const sessions = '/staff/v1/catalog/sessions';

export const useScheduleSession = (onDone: (session: SessionDetail) => void) =>
  useAction((plan: SessionPlan) => post<SessionDetail>(sessions, plan), { done: (session) => `Session du ${formatRange(session.startsOn, session.endsOn)} programmée.`, onDone });

/** The tag is read just before: what the person decided on is on their screen already, and a change by somebody else in between is refused. */
export const useChangeSession = (id: string, onDone: () => void) =>
  useAction(
    async ({ mode, halfDays, place, roomId, trainerId, capacity }: SessionPlan) => {
      const before = await getTagged<SessionDetail>(`${sessions}/${id}`);
      const after = await put<SessionDetail>(`${sessions}/${id}`, { mode, halfDays, place, roomId, trainerId, capacity }, before.etag);
      return { before: before.value, after };
    },
    {
      done: 'Session modifiée ; les clients concernés en sont avisés.',
      onDone,
      // Back to what it was, unless somebody has changed it since.
      undo: (_plan, { before, after }) => async () => {
        const now = await getTagged<SessionDetail>(`${sessions}/${id}`);
        if (now.value.revision !== after.revision) throw new Error('La session a été modifiée entre-temps.');
        const { mode, halfDays, room, trainer, capacity } = before;
        return put(`${sessions}/${id}`, { mode, halfDays, place: room ? null : before.place, roomId: room?.id ?? null, trainerId: trainer.id, capacity }, now.etag);
      },
    },
  );

/** CAT-3: under the same financial conditions, for those who wait. */
export const useOpenSecondSession = (id: string, onDone: (session: SessionDetail) => void) =>
  useAction(({ halfDays, place, roomId, trainerId, capacity }: SessionPlan) => post<SessionDetail>(`${sessions}/${id}/second-session`, { halfDays, place, roomId, trainerId, capacity }), {
    done: 'Seconde session ouverte ; la liste d’attente y est inscrite.',
    onDone,
  });

/** CAT-5: LEXOM cancels, for a cause; deposits are refunded unless another date is agreed. */
export const useCancelSession = (id: string, onDone: () => void) =>
  useAction((request: { cause: string; offeredSessionId: string | null }) => post<SessionDetail>(`${sessions}/${id}/cancellation`, request), { done: 'Session annulée ; les clients sont avisés.', onDone });
