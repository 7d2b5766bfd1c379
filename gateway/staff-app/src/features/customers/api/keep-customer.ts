import { useAction } from '@/lib/actions';
import { post, postFile } from '@/lib/api-client';
import type { Customer, Person } from '@/lib/api/customers';
import { formatDay } from '@/lib/dates';

const of = (id: string, what: string): string => `/staff/v1/ordering/customers/${id}/${what}`;

/** CGV-4.6: who decides for the client, and the proof that it is insured. */
export const useNameDecisionMaker = (id: string, onDone: () => void) =>
  useAction((person: Person) => post<Customer>(of(id, 'decision-maker'), person), { done: 'Décideur enregistré.', onDone });

export const useHandInInsurance = (id: string, onDone: () => void) =>
  useAction(({ file, validUntil }: { file: File; validUntil: string }) => postFile<Customer>(of(id, 'insurance-certificates'), { validUntil }, file), {
    done: (customer) => `Attestation d’assurance reçue, valable jusqu’au ${formatDay(customer.insuredUntil)}.`,
    onDone,
  });

/** CGV-4.2: a client's logo is used with its prior agreement only, and no longer once that is revoked. */
export const useAgreeToLogo = (id: string, onDone: () => void) =>
  useAction((request: { agreedOn: string; agreement: string }) => post<Customer>(of(id, 'logo-agreement'), request), { done: 'Accord enregistré.', onDone });

export const useRevokeLogo = (id: string) => useAction(() => post<Customer>(of(id, 'logo-agreement/revocation')), { done: 'Accord révoqué : le logo ne s’utilise plus.' });
