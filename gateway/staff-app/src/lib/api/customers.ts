import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { get, type Page } from '../api-client';
import type { Schema } from './schema';

export interface Address {
  lines: string[];
  postCode: string;
  city: string;
  country: string;
}

export interface Person {
  firstName: string;
  lastName: string;
  email: string;
}

/** A request may leave parts of an address out; a customer that was registered has them. */
export type Customer = Omit<Schema['CustomerView'], 'billingAddress' | 'contact'> & { billingAddress: Address; contact: Person };

export const customerOptions = (id: string) =>
  queryOptions({ queryKey: ['customer', id], queryFn: ({ signal }) => get<Customer>(`/staff/v1/ordering/customers/${id}`, {}, signal) });

export const useCustomer = (id: string) => useQuery(customerOptions(id));

/** By a part of the name, or the SIREN; nothing is asked before there is something to look for. */
export const useCustomerSearch = (q: string, limit = 20) =>
  useQuery({
    queryKey: ['customers', 'search', q, limit],
    enabled: q.trim().length > 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Page<Customer>>('/staff/v1/ordering/customers', { q: q.trim(), limit }, signal),
  });
