import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Address, Customer, Person } from '@/lib/api/customers';

export type NewCustomer =
  | { kind: 'company'; name: string; siren: string; vatNumber: string | null; billingAddress: Address; contact: Person }
  | ({ kind: 'individual'; address: Address } & Person);

export const useRegisterCustomer = (onDone: (customer: Customer) => void) =>
  useAction((customer: NewCustomer) => post<Customer>('/staff/v1/ordering/customers', customer), { done: (customer) => `Client ${customer.name} enregistré.`, onDone });
