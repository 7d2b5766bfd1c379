import type { Schema } from '@/lib/api/schema';
import type { Label } from '@/lib/labels';

export type RequestStatus = 'received' | 'running' | 'answered' | 'closed';

export type RequestItem = Schema['ListRequestsResponse'];
export type RequestDetail = Schema['GetRequestResponse'];
export type ReportLine = Schema['GetReportLine'];
export type Report = Schema['GetReportResponse'];

export const statuses: Record<string, Label> = {
  received: { text: 'Identité à vérifier', color: 'orange' },
  running: { text: 'En cours', color: 'blue' },
  answered: { text: 'À remettre', color: 'teal' },
  closed: { text: 'Close', color: 'gray' },
};

export const outcomes: Record<string, Label> = {
  given: { text: 'Communiqué', color: 'teal' },
  erased: { text: 'Effacé', color: 'grape' },
  changed: { text: 'Modifié', color: 'blue' },
  restricted: { text: 'Limité', color: 'yellow' },
  held: { text: 'Conservé', color: 'orange' },
};

export const channels: Record<string, string> = { email: 'E-mail', letter: 'Courrier', 'in-person': 'Sur place', 'signed-link': 'Lien personnel' };

export const rights: Record<string, string> = {
  access: 'Accès',
  rectification: 'Rectification',
  erasure: 'Effacement',
  restriction: 'Limitation',
  portability: 'Portabilité',
  objection: 'Opposition',
};
