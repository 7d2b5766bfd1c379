import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Report } from './types';

export const useReport = (id: string) =>
  useQuery({
    queryKey: ['privacy-report', id],
    queryFn: ({ signal }) => get<Report>(`/staff/v1/privacy/requests/${id}/report`, {}, signal),
    refetchInterval: (query) => (query.state.data?.complete === false ? 2_000 : false),
  });
