import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { AttendanceSheet } from './types';

export const useAttendance = (sessionId: string) =>
  useQuery({
    queryKey: ['attendance', sessionId],
    queryFn: ({ signal }) => get<AttendanceSheet>(`/staff/v1/ordering/sessions/${sessionId}/attendance`, {}, signal),
  });
