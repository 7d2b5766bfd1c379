import { useQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { get, put } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

const path = '/staff/v1/billing/opcos';

export type OpcoIdentity = Schema['ListOpcoIdentitiesResponse'];

export const useOpcoIdentities = () => useQuery({ queryKey: ['opco-identities'], queryFn: ({ signal }) => get<{ items: OpcoIdentity[] }>(path, {}, signal) });

/** Documents already issued keep what they say. The tag is that of what the person saw. */
export const useCorrectOpco = (opco: OpcoIdentity, onDone: () => void) =>
  useAction((identity: Schema['CorrectOpcoRequest']) => put<OpcoIdentity>(`${path}/${opco.code}`, identity, opco.eTag), { done: (corrected) => `${corrected.name} : les prochaines factures porteront cette adresse.`, onDone });
