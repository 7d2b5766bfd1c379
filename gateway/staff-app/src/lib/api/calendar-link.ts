import { useAction } from '../actions';
import { post } from '../api-client';
import type { Schema } from './schema';

/** A personal link that shows dates only; whoever has it sees them in their own calendar. */
export const useCalendarLink = (path: string) => useAction(() => post<Schema['CalendarLink']>(`/staff/v1/catalog/${path}/calendar-link`));
