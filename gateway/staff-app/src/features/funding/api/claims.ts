import { useInfiniteQuery } from '@tanstack/react-query';
import { useAction } from '@/lib/actions';
import { post } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';
import type { Label } from '@/lib/labels';
import { pagesOptions } from '@/lib/pages';

/** What is asked of an OPCO once a training is delivered: the hours and the money, checked against each other before it is sent. */
export type FundingClaim = Schema['FundingClaimView'];

const claims = '/staff/v1/funding/claims';

export const useClaims = (state?: string) => useInfiniteQuery(pagesOptions<FundingClaim>(['claims'], claims, { state }));

export const claimFile = (claim: FundingClaim): string => `${claims}/${claim.fundingFileId}/file`;

export const useSendClaim = () => useAction((claim: FundingClaim) => post<FundingClaim>(`${claims}/${claim.fundingFileId}/sending`), { done: 'Demande de règlement marquée comme envoyée.' });

export const useLimitClaim = () => useAction((claim: FundingClaim) => post<unknown>(`${claims}/${claim.fundingFileId}/limit`), { done: 'Accord ramené à ce qui peut être demandé ; le surplus revient au client.' });

export const claimStates: Record<string, Label> = {
  preparing: { text: 'En préparation', color: 'gray' },
  blocked: { text: 'Bloquée', color: 'red' },
  ready: { text: 'À envoyer', color: 'orange' },
  sent: { text: 'Envoyée', color: 'teal' },
  void: { text: 'Sans objet', color: 'gray' },
};
