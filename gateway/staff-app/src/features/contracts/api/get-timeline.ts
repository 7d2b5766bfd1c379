import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { TimelineEntry } from './types';

export const useTimeline = (id: string) =>
  useQuery({
    queryKey: ['timeline', id],
    queryFn: ({ signal }) => get<{ entries: TimelineEntry[] }>(`/staff/v1/ordering/contracts/${id}/timeline`, {}, signal),
    // Other services tell by message: what they did shows up without anybody asking.
    refetchInterval: 15_000,
  });
