import { useAction } from '@/lib/actions';
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
    { done: 'Émargement enregistré.', onDone },
  );
