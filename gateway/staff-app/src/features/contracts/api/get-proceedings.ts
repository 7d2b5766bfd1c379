import { useQuery } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Money } from '@/lib/money';

export interface Complement {
  id: string;
  number: string;
  status: string;
  change: string;
  askedOn: string;
  answer: string | null;
  validUntil: string | null;
  exclVat: Money;
  inclVat: Money;
}

export interface FormalNotice {
  id: string;
  presentedOn: string;
  breach: string;
  answerUntil: string;
  answeredOn: string | null;
}

export interface Claim {
  id: string;
  receivedOn: string;
  description: string;
  claimed: Money;
  status: string;
  settled: Money;
  reason: string | null;
}

export interface Dispute {
  id: string;
  openedOn: string;
  subject: string;
  forum: string;
  closedOn: string | null;
  ending: string | null;
}

export interface Proceedings {
  complementaryProposals: Complement[];
  formalNotices: FormalNotice[];
  claims: Claim[];
  liability: { cap: Money | null; settled: Money };
  disputes: Dispute[];
  penalties: { id: string; hired: string; hiredOn: string; amount: Money; claimedOn: string }[];
}

export const useProceedings = (contractId: string) =>
  useQuery({ queryKey: ['proceedings', contractId], queryFn: ({ signal }) => get<Proceedings>(`/staff/v1/ordering/contracts/${contractId}/proceedings`, {}, signal) });
