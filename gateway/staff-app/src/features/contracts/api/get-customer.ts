import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';

export interface Customer {
  id: string;
  name: string;
  siren: string | null;
  inArrearsSince: string | null;
}

export const useCustomer = (id: string) =>
  useQuery({ queryKey: ['customer', id], queryFn: ({ signal }) => get<Customer>(`/staff/v1/ordering/customers/${id}`, {}, signal) });
