import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Certificate } from './types';

export const useCertificates = (contractId: string) =>
  useQuery({
    queryKey: ['certificates', contractId],
    queryFn: ({ signal }) => get<{ items: Certificate[] }>(`/staff/v1/ordering/contracts/${contractId}/certificates`, {}, signal),
  });
