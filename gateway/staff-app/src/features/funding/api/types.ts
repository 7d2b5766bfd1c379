import type { Label } from '@/lib/labels';
import type { Money } from '@/lib/money';

// Funding's records FileView, GetFile and MessageView, by hand until they are generated from its OpenAPI document.

export type FileStatus = 'announced' | 'more-requested' | 'accepted' | 'rejected' | 'reduced' | 'revoked' | 'refused' | 'lapsed' | 'closed';

export interface FundingFile {
  id: string;
  opco: string;
  fileNumber: string | null;
  contractId: string;
  contractNumber: string;
  courseReference: string;
  status: FileStatus;
  requestedOn: string;
  requestedExclVat: Money;
  priceExclVat: Money;
  vatRate: number;
  priceInclVat: Money;
  grantedExclVat: Money;
  grantedInclVat: Money;
  subrogation: boolean;
  decidedOn: string | null;
  paidInclVat: Money;
  unpaidInclVat: Money;
  startsOn: string;
  endsOn: string;
  concludedOn: string | null;
  deliveredOn: string | null;
  deadline: string | null;
  lapsedOn: string | null;
  closedOn: string | null;
}

export interface OpcoMessage {
  id: string;
  opco: string;
  webhookId: string;
  verified: boolean;
  verification: string;
  keyId: string | null;
  deliveries: number;
  state: string;
  type: string | null;
  fileNamed: string | null;
  statedAt: string | null;
  fundingFileId: string | null;
  effect: string | null;
  refusedFor: string | null;
  receivedAt: string;
}

export interface FileDetail {
  file: FundingFile;
  decisions: {
    id: string; decision: string; decidedOn: string; statedAt: string; grantedExclVat: Money; subrogation: boolean; fileNumber: string | null;
    reason: string | null; messageId: string | null; recordedBy: string | null; receivedAt: string;
  }[];
  payments: { id: string; reference: string; amountInclVat: Money; paidOn: string; receivedAt: string }[];
  messages: OpcoMessage[];
  invoices: { invoiceId: string; number: string; kind: string; amountInclVat: Money; issuedOn: string }[];
}

export const fileStatuses: Record<string, Label> = {
  announced: { text: 'Annoncé', color: 'yellow' },
  'more-requested': { text: 'Complément demandé', color: 'yellow' },
  accepted: { text: 'Accepté', color: 'teal' },
  rejected: { text: 'Rejeté', color: 'red' },
  reduced: { text: 'Réduit', color: 'orange' },
  revoked: { text: 'Révoqué', color: 'red' },
  refused: { text: 'Refusé (demande tardive)', color: 'red' },
  lapsed: { text: 'Échu', color: 'red' },
  closed: { text: 'Clos', color: 'gray' },
};

export const decisionKinds: Record<string, string> = { 'more-requested': 'Complément demandé', accepted: 'Acceptation', rejected: 'Rejet', reduced: 'Réduction', revoked: 'Révocation' };

export const reasons: Record<string, string> = {
  'not-eligible': 'Action non éligible',
  'budget-exhausted': 'Budget épuisé',
  'late-request': 'Demande tardive',
  'incomplete-file': 'Dossier incomplet',
  other: 'Autre motif',
};
