import { expectThat, useAction } from '@/lib/actions';
import type { HalfDay } from '@/lib/api/catalog-types';
import { post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';
import type { AttendanceSheet } from './types';

export type AbsenceReason = NonNullable<Schema['AbsenceReason']>;

interface Absence {
  participantId: string;
  halfDay: HalfDay;
  reason: AbsenceReason;
}

/** ORD-1: why somebody was not there, as soon as it is known or long after. It changes neither hours nor price (CGV-3.7). */
export const useNoteAbsence = (sessionId: string) =>
  useAction(
    ({ participantId, halfDay: { day, period }, reason }: Absence) => post<AttendanceSheet>(`/staff/v1/ordering/sessions/${sessionId}/absences`, { participantId, day, period, reason }),
    {
      done: 'Absence notée.',
      expect: expectThat<AttendanceSheet, Absence>(['attendance', sessionId], (sheet, { participantId, halfDay, reason }) => ({
        ...sheet,
        participants: sheet.participants.map((row) =>
          row.participantId !== participantId
            ? row
            : { ...row, halfDays: row.halfDays.map((half) => (half.day === halfDay.day && half.period === halfDay.period ? { ...half, absence: reason } : half)) },
        ),
      })),
    },
  );
