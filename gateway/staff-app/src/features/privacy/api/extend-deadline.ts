import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import { formatDay } from '@/lib/dates';

export const useExtendDeadline = (id: string, onDone: () => void) =>
  useAction((notice: { noticeOn: string; reason: string }) => post<{ dueOn: string }>(`/staff/v1/privacy/requests/${id}/extension`, notice), {
    done: (extended) => `Réponse due au plus tard le ${formatDay(extended.dueOn)}.`,
    onDone,
  });
