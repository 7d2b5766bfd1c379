import type { Label } from '@/lib/labels';
import type { Money } from '@/lib/money';

// Ordering's records ContractItem, ContractView and GetTimeline, by hand until they are generated from its OpenAPI document.

export type ContractStatus = 'awaiting-deposit' | 'concluded' | 'delivered' | 'cancelled' | 'withdrawn';

export interface ContractItem {
  id: string;
  number: string;
  status: ContractStatus;
  suspended: boolean;
  customerId: string;
  customerName: string;
  courseReference: string;
  courseTitle: string;
  sessionId: string;
  startsOn: string;
  endsOn: string;
  participants: number;
  inclVat: Money;
  acceptedOn: string;
}

export interface ContractView {
  id: string;
  number: string;
  status: ContractStatus;
  suspended: boolean;
  suspensionCauses: string[];
  proposalId: string;
  customerId: string;
  customerKind: string;
  training: {
    sessionId: string; courseReference: string; courseTitle: string; mode: string; startsOn: string; endsOn: string;
    place: string; durationDays: number; hours: number;
  };
  participants: { id: string; firstName: string; lastName: string; email: string }[];
  price: { exclVat: Money; vatRate: number; vat: Money; inclVat: Money; deposit: Money };
  acceptedOn: string;
  withdrawalUntil: string | null;
  depositReceivedOn: string | null;
  concludedOn: string | null;
  deliveredOn: string | null;
  hoursAgreed: number;
  hoursAttended: number | null;
  deemedConforming: boolean;
  cancellation: { on: string; ruleId: string; consequence: string; amount: Money } | null;
  offer: { cancelledOn: string; cause: string; offeredSessionId: string } | null;
  reservations: { id: string; madeOn: string; text: string }[];
  checklist: { code: string; message: string; field: string | null }[];
  termsVersion: number;
  etag: string;
}

export interface TimelineEntry {
  at: string;
  service: string;
  actor: string;
  text: string;
  ruleId: string | null;
  amount: Money | null;
  refs: { kind: string; id: string | null; label: string | null }[];
}

/** What a costly decision leads to, said before anyone commits to it. */
export interface Outcome {
  ruleId: string;
  consequence: string;
  amount: Money;
  boundaryDate: string | null;
  clauseNumber: string;
  clauseText: string;
  explanation: string;
  deposit?: { received: Money; fate: string; stillDue: Money } | null;
}

export interface Certificate {
  id: string;
  kind: string;
  title: string;
  participantName: string;
  issuedOn: string;
  hoursAgreed: number;
  hoursAttended: number;
}

export const statuses: Record<string, Label> = {
  'awaiting-deposit': { text: 'Acompte attendu', color: 'orange' },
  concluded: { text: 'Conclu', color: 'blue' },
  delivered: { text: 'Réalisé', color: 'teal' },
  cancelled: { text: 'Annulé', color: 'gray' },
  withdrawn: { text: 'Rétracté', color: 'gray' },
};

export const suspensions: Record<string, string> = {
  arrears: 'facture en retard',
  'missing-documents-or-deposit': 'documents ou acompte non reçus',
};

export const consequences: Record<string, string> = {
  'deposit-kept': 'L’acompte reste acquis à LEXOM',
  'full-price-due': 'Le prix total est dû',
  'deposit-refunded': 'L’acompte est remboursé',
  'cancellation-fee': 'Frais d’élaboration dus',
  'nothing-due': 'Rien n’est dû',
};

export const depositFates: Record<string, string> = {
  kept: 'conservé à titre d’indemnité',
  counts: 'imputé sur ce qui est dû',
  refunded: 'remboursé',
  'not-received': 'non reçu',
};

export const motives = [
  { value: 'other', label: 'Autre' },
  { value: 'absent-participants', label: 'Absence de stagiaires' },
  { value: 'force-majeure', label: 'Force majeure' },
];
