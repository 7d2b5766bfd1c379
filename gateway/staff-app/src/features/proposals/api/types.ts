import type { Label } from '@/lib/labels';
import type { Money } from '@/lib/money';

// Ordering's records ProposalItem and ProposalView, by hand until they are generated from its OpenAPI document.

export type ProposalStatus = 'draft' | 'issued' | 'accepted' | 'expired' | 'declined' | 'session-cancelled';
export type SeatsStatus = 'not-asked' | 'asked' | 'held' | 'waiting';
export type DocumentKind = 'signed-proposal' | 'signed-terms' | 'funding-attestation';

export interface ProposalItem {
  id: string;
  number: string;
  status: ProposalStatus;
  customerId: string;
  customerName: string;
  seatsStatus: SeatsStatus;
  courseReference: string;
  courseTitle: string;
  startsOn: string;
  participants: number;
  inclVat: Money;
  validUntil: string | null;
  contractId: string | null;
}

export interface ChecklistItem {
  code: string;
  message: string;
  field: string | null;
}

export interface Training {
  sessionId: string;
  courseReference: string;
  courseTitle: string;
  courseVersion: number;
  mode: string;
  startsOn: string;
  endsOn: string;
  place: string;
  durationDays: number;
  hours: number;
}

export interface ProposalDocument {
  id: string;
  kind: DocumentKind;
  sha256: string;
  size: number;
  uploadedAt: string;
}

export interface ProposalView {
  id: string;
  number: string;
  status: ProposalStatus;
  customerId: string;
  seatsStatus: SeatsStatus;
  waitingPosition: number | null;
  training: Training;
  participants: { id: string; firstName: string; lastName: string; email: string }[];
  price: { exclVat: Money; vatRate: number; vatRegime: string; vat: Money; inclVat: Money; deposit: Money };
  createdAt: string;
  issuedOn: string | null;
  validUntil: string | null;
  terms: { version: number; sha256: string };
  funding: { id: string; opco: string; opcoName: string; fileNumber: string | null; requestedOn: string; requestedExclVat: Money }[];
  documents: ProposalDocument[];
  checklist: ChecklistItem[];
  contractId: string | null;
  etag: string;
}

export const statuses: Record<string, Label> = {
  draft: { text: 'Brouillon', color: 'gray' },
  issued: { text: 'Émise', color: 'blue' },
  accepted: { text: 'Acceptée', color: 'teal' },
  expired: { text: 'Expirée', color: 'gray' },
  declined: { text: 'Déclinée', color: 'gray' },
  'session-cancelled': { text: 'Session annulée', color: 'red' },
};

export const seats: Record<string, Label> = {
  'not-asked': { text: 'Non demandées', color: 'gray' },
  asked: { text: 'Demandées', color: 'yellow' },
  held: { text: 'Retenues', color: 'teal' },
  waiting: { text: 'Liste d’attente', color: 'orange' },
};

export const documentNames: Record<DocumentKind, string> = {
  'signed-proposal': 'Proposition signée et paraphée',
  'signed-terms': 'CGV signées et paraphées',
  'funding-attestation': 'Attestation de prise en charge (copie)',
};
