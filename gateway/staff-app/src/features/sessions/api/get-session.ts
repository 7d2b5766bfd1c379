import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { SessionDetail } from './types';

export const useSession = (id: string) =>
  useQuery({ queryKey: ['session', id], queryFn: ({ signal }) => get<SessionDetail>(`/staff/v1/catalog/sessions/${id}`, {}, signal) });
