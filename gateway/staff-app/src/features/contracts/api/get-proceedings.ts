import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export type Complement = Schema['ComplementView'];
export type FormalNotice = Schema['FormalNoticeView'];
export type Claim = Schema['OrderingClaimView'];
export type Dispute = Schema['DisputeView'];
export type Proceedings = Schema['GetProceedingsResponse'];

export const useProceedings = (contractId: string) =>
  useQuery({ queryKey: ['proceedings', contractId], queryFn: ({ signal }) => get<Proceedings>(`/staff/v1/ordering/contracts/${contractId}/proceedings`, {}, signal) });
