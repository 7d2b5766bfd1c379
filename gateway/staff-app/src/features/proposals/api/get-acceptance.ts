import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export const useAcceptance = (proposalId: string) =>
  useQuery({ queryKey: ['proposal', proposalId, 'acceptance'], queryFn: ({ signal }) => get<Schema['GetAcceptanceResponse']>(`/staff/v1/ordering/proposals/${proposalId}/acceptance`, {}, signal) });
