import type { Schema } from '@/lib/api/schema';
import type { Label } from '@/lib/labels';

export type ContractStatus = Schema['ContractStatus'];
export type ContractItem = Schema['ContractItem'];
export type ContractView = Schema['ContractView'];
export type TimelineEntry = Schema['GetTimelineEntry'];

/** What a costly decision leads to, said before anyone commits to it. */
export type Outcome = Schema['OutcomeView'];
export type Certificate = Schema['CertificateView'];

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
