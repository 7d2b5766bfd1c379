import { daysBetween } from './dates';

export interface MonthProgress {
  /** Share of the time gone, 0 to 100. */
  elapsed: number;
  daysLeft: number;
  state: 'not-started' | 'running' | 'ending' | 'over';
}

// The last week is when a reminder to the OPCO still helps.
const ENDING_DAYS = 7;

/** CGV-3.3-d: where the OPCO's month stands. The deadline day itself still belongs to the OPCO. */
export function monthProgress(from: string, deadline: string, today: string): MonthProgress {
  const total = Math.max(1, daysBetween(from, deadline));
  const gone = daysBetween(from, today);
  const daysLeft = daysBetween(today, deadline);
  const elapsed = Math.min(100, Math.max(0, Math.round((gone / total) * 100)));
  if (gone < 0) return { elapsed: 0, daysLeft, state: 'not-started' };
  if (daysLeft < 0) return { elapsed: 100, daysLeft, state: 'over' };
  return { elapsed, daysLeft, state: daysLeft <= ENDING_DAYS ? 'ending' : 'running' };
}
