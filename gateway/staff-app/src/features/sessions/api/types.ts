import type { HalfDay } from '@/lib/api/catalog-types';
import type { Label } from '@/lib/labels';

// Ordering's AttendanceSheet, by hand until it is generated from its OpenAPI document.

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

export const registrations: Record<string, Label> = {
  expected: { text: 'Attendue', color: 'gray' },
  held: { text: 'Retenues', color: 'yellow' },
  confirmed: { text: 'Confirmées', color: 'teal' },
  waiting: { text: 'En attente', color: 'orange' },
  released: { text: 'Libérées', color: 'gray' },
};

export const causes: Record<string, string> = {
  'trainer-absent': 'Absence du formateur',
  'venue-unavailable': 'Indisponibilité du lieu',
  'force-majeure': 'Force majeure',
};
