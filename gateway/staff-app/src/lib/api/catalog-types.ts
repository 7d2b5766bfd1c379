import type { Label } from '../labels';
import type { Schema } from './schema';

export type Mode = Schema['SessionMode'];
export type HalfDay = Schema['HalfDayView'];
export type SessionItem = Schema['SessionItem'];
export type Registration = Schema['SessionViewSeat'];
export type SessionDetail = Schema['SessionView'];
export type CourseItem = Schema['ListCoursesItem'];

/** A request may leave parts of a sheet out; what was kept has them all, lists and texts perhaps empty. */
type Kept<T> = { [Field in keyof T]-?: NonNullable<T[Field]> };

export type ProgrammeModule = Kept<Omit<Schema['ModuleView'], 'number'>> & Pick<Schema['ModuleView'], 'number'>;
export type Sheet = Kept<Omit<Schema['SheetView'], 'programme' | 'formacodes'>> & Pick<Schema['SheetView'], 'formacodes'> & { programme: ProgrammeModule[] };
export type CourseVersion = Omit<Schema['CourseVersionView'], 'sheet'> & { sheet: Sheet };
export type Course = Omit<Schema['CourseView'], 'versions'> & { versions: CourseVersion[] };
export type Trainer = Schema['TrainerView'];
export type Room = Schema['RoomView'];

export const sessionStatuses: Record<string, Label> = {
  scheduled: { text: 'Programmée', color: 'blue' },
  completed: { text: 'Réalisée', color: 'teal' },
  'cancelled-by-lexom': { text: 'Annulée par LEXOM', color: 'red' },
};
