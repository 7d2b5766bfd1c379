import type { Schema } from '@/lib/api/schema';
import type { Label } from '@/lib/labels';

export type ProposalStatus = Schema['ProposalStatus'];
export type SeatsStatus = Schema['SeatsStatus'];
export type DocumentKind = 'signed-proposal' | 'signed-terms' | 'funding-attestation';

export type ProposalItem = Schema['ProposalItem'];
export type ChecklistItem = Schema['ChecklistItem'];
export type Training = Schema['TrainingView'];
export type ProposalDocument = Schema['DocumentView'];
export type ProposalView = Schema['ProposalView'];

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
