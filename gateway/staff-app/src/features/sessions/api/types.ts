import type { Label } from '@/lib/labels';

// Catalog's session records and Ordering's AttendanceSheet, by hand until they are generated from their OpenAPI documents.

export interface HalfDay {
  day: string;
  period: 'morning' | 'afternoon';
}

export interface SessionItem {
  id: string;
  courseReference: string;
  courseTitle: string;
  mode: string;
  status: 'scheduled' | 'completed' | 'cancelled-by-lexom';
  startsOn: string;
  endsOn: string;
  place: string;
  capacity: number;
  seatsTaken: number;
  seatsWaiting: number;
}

export interface Registration {
  proposalId: string;
  seats: number;
  status: string;
  since: string;
}

export interface SessionDetail extends SessionItem {
  halfDays: HalfDay[];
  trainer: { id: string; name: string };
  registrations: Registration[];
  waiting: Registration[];
}

export interface SignedHalfDay extends HalfDay {
  participantSignedAt: string | null;
  trainerSignedAt: string | null;
  present: boolean;
}

export interface AttendanceRow {
  participantId: string;
  firstName: string;
  lastName: string;
  contractId: string;
  contractNumber: string;
  suspended: boolean;
  halfDays: SignedHalfDay[];
}

export interface AttendanceSheet {
  sessionId: string;
  startsOn: string;
  endsOn: string;
  closedOn: string | null;
  halfDays: HalfDay[];
  participants: AttendanceRow[];
}

export const statuses: Record<string, Label> = {
  scheduled: { text: 'Programmée', color: 'blue' },
  completed: { text: 'Réalisée', color: 'teal' },
  'cancelled-by-lexom': { text: 'Annulée par LEXOM', color: 'red' },
};

export const registrations: Record<string, Label> = {
  expected: { text: 'Attendue', color: 'gray' },
  held: { text: 'Retenues', color: 'yellow' },
  confirmed: { text: 'Confirmées', color: 'teal' },
  waiting: { text: 'En attente', color: 'orange' },
  released: { text: 'Libérées', color: 'gray' },
};
