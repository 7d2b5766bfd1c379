import type { Label } from '@/lib/labels';

// Privacy's records, by hand until they are generated from its OpenAPI document.

export type RequestStatus = 'received' | 'running' | 'answered' | 'closed';

export interface RequestItem {
  id: string;
  right: string;
  rightLabel: string;
  status: RequestStatus;
  statusLabel: string;
  channel: string;
  subjectIds: string[];
  receivedOn: string;
  dueOn: string;
  dueIn: number | null;
  alarm: 'due-soon' | 'overdue' | null;
  missingAnswers: string[];
}

export interface RequestDetail extends RequestItem {
  loggedBy: string;
  identityCheckedBy: string | null;
  extensionNoticeOn: string | null;
  extensionReason: string | null;
  startedAt: string | null;
  answeredAt: string | null;
  closedAt: string | null;
  exportReady: boolean;
  readings: { actor: string; purpose: string; readAt: string }[];
}

export interface ReportLine {
  field: string;
  category: string;
  count: number;
  outcome: string;
  outcomeLabel: string;
  ground: string | null;
  releaseOn: string | null;
  text: string;
}

export interface Report {
  complete: boolean;
  opening: string;
  totals: Record<string, number>;
  services: { service: string; label: string; answeredAt: string | null; text: string; items: ReportLine[] }[];
}

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
