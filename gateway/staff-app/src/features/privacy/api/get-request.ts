import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { RequestDetail } from './types';

export const useRequest = (id: string) =>
  useQuery({
    queryKey: ['privacy-request', id],
    queryFn: ({ signal }) => get<RequestDetail>(`/staff/v1/privacy/requests/${id}`, {}, signal),
    // Services answer one after the other.
    refetchInterval: (query) => (query.state.data?.status === 'running' ? 2_000 : false),
  });
