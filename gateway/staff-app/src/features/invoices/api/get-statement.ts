import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import { Problem } from '@/lib/problem';
import type { Statement } from './statement-types';

/** Null while Billing has not heard of the contract: its message may be a second away. */
export const useStatement = (contractId: string) =>
  useQuery({
    queryKey: ['statement', contractId],
    queryFn: async ({ signal }): Promise<Statement | null> => {
      try {
        return await get<Statement>(`/staff/v1/billing/contracts/${contractId}`, {}, signal);
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null;
        throw error;
      }
    },
  });
