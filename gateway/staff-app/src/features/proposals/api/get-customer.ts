import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Customer } from './types';

export const useCustomer = (id: string) =>
  useQuery({ queryKey: ['customer', id], queryFn: ({ signal }) => get<Customer>(`/staff/v1/ordering/customers/${id}`, {}, signal) });
