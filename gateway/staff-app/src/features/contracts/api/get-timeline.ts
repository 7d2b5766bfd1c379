import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { TimelineEntry } from './types';

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['timeline', id],
    queryFn: ({ signal }) => get<{ entries: TimelineEntry[] }>(`/staff/v1/ordering/contracts/${id}/timeline`, {}, signal),
  });
