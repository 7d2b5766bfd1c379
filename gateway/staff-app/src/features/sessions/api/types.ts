import type { Schema } from '@/lib/api/schema';
import type { Label } from '@/lib/labels';

export type SignedHalfDay = Schema['SignedHalfDay'];
export type AttendanceRow = Schema['AttendanceRow'];
export type AttendanceSheet = Schema['AttendanceSheet'];

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

export const absences: Record<string, string> = {
  announced: 'Annoncée',
  justified: 'Justifiée',
  'kept-by-employer': 'Retenu par l’employeur',
  unexplained: 'Inexpliquée',
};
