import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { ContractView } from './types';

export const useContract = (id: string) =>
  useQuery({ queryKey: ['contract', id], queryFn: ({ signal }) => get<ContractView>(`/staff/v1/ordering/contracts/${id}`, {}, signal) });
