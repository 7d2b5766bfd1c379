import type { Label } from '../labels';
import type { Money } from '../money';

// Catalog's records, as its README lists them.

export type Mode = 'inter' | 'intra' | 'remote';

export interface HalfDay {
  day: string;
  period: 'morning' | 'afternoon';
}

export interface SessionItem {
  id: string;
  courseReference: string;
  courseTitle: string;
  mode: Mode;
  status: 'scheduled' | 'completed' | 'cancelled-by-lexom';
  startsOn: string;
  endsOn: string;
  place: string;
  capacity: number;
  seatsTaken: number;
  seatsOffered: number;
  seatsWaiting: number;
}

export interface Registration {
  proposalId: string;
  seats: number;
  status: string;
  since: string;
  validUntil?: string | null;
  concludedOn?: string | null;
}

export interface SessionDetail extends SessionItem {
  courseVersion: number;
  halfDays: HalfDay[];
  trainer: { id: string; name: string };
  room: { id: string; name: string } | null;
  sameConditionsAs: string | null;
  cancelledFor: string | null;
  offeredSessionId: string | null;
  registrations: Registration[];
  waiting: Registration[];
}

export interface CourseItem {
  id: string;
  reference: string;
  title: string;
  currentVersion: number | null;
  draftVersion: number | null;
}

export interface ProgrammeModule {
  number?: number | null;
  title: string;
  items: string[];
}

export interface Sheet {
  title: string;
  domain: string;
  isTraining: boolean;
  durationDays: number;
  durationHours: number;
  objectives: string[];
  programme: ProgrammeModule[];
  prerequisites: string;
  audience: string;
  teachingMethods: string[];
  evaluationMethods: string[];
  interPrice: Money;
  intraPrice: Money;
  vatRegime: 'standard' | 'exempt-261-4-4-a';
  maximumParticipants: number;
}

export interface CourseVersion {
  reference: string;
  number: number;
  status: 'draft' | 'published';
  createdAt: string;
  publishedAt: string | null;
  eTag: string;
  sheet: Sheet;
}

export interface Course {
  id: string;
  reference: string;
  currentVersion: number | null;
  draftVersion: number | null;
  versions: CourseVersion[];
}

export interface Trainer {
  id: string;
  name: string;
  kind: 'internal' | 'external';
  email: string | null;
  commitmentsAcceptedOn: string | null;
  assignable: boolean;
}

export interface Room {
  id: string;
  name: string;
  address: string;
  capacity: number;
}

export const sessionStatuses: Record<string, Label> = {
  scheduled: { text: 'Programmée', color: 'blue' },
  completed: { text: 'Réalisée', color: 'teal' },
  'cancelled-by-lexom': { text: 'Annulée par LEXOM', color: 'red' },
};
