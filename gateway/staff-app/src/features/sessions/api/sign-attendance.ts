import { expectThat, useAction } from '@/lib/actions';
import type { HalfDay } from '@/lib/api/catalog-types';
import { post } from '@/lib/api-client';
import type { AttendanceSheet } from './types';

export interface Signature {
  participantId: string;
  participant: boolean;
  trainer: boolean;
}

export const useSignAttendance = (sessionId: string, onDone: () => void) =>
  useAction(
    ({ halfDay, signatures }: { halfDay: HalfDay; signatures: Signature[] }) =>
      post<AttendanceSheet>(`/staff/v1/ordering/sessions/${sessionId}/attendance`, { day: halfDay.day, period: halfDay.period, signatures }),
    {
      done: 'Émargement enregistré.',
      onDone,
      expect: expectThat<AttendanceSheet, { halfDay: HalfDay; signatures: Signature[] }>(['attendance', sessionId], (sheet, { halfDay, signatures }) => signed(sheet, halfDay, signatures, new Date().toISOString())),
    },
  );

/** The sheet as it will be: what is signed already keeps its hour. */
function signed(sheet: AttendanceSheet, { day, period }: HalfDay, signatures: Signature[], at: string): AttendanceSheet {
  const of = new Map(signatures.map((signature) => [signature.participantId, signature]));
  const participants = sheet.participants.map((row) => {
    const signature = of.get(row.participantId);
    if (!signature) return row;
    const halfDays = row.halfDays.map((half) => {
      if (half.day !== day || half.period !== period) return half;
      const participantSignedAt = half.participantSignedAt ?? (signature.participant ? at : null);
      const trainerSignedAt = half.trainerSignedAt ?? (signature.trainer ? at : null);
      return { ...half, participantSignedAt, trainerSignedAt, present: participantSignedAt !== null && trainerSignedAt !== null };
    });
    return { ...row, halfDays };
  });
  return { ...sheet, participants };
}
