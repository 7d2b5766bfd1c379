import type { Schema } from '@/lib/api/schema';
import type { Label } from '@/lib/labels';

export type FileStatus = Schema['FileStatus'];
export type FundingFile = Schema['FileView'];
export type OpcoMessage = Schema['MessageView'];
export type FileDetail = Schema['GetFileResponse'];

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
