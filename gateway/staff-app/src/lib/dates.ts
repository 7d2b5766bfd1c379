/** Legal dates are `yyyy-MM-dd` in Europe/Paris; instants are RFC 3339 in UTC. */
const paris = { timeZone: 'Europe/Paris' } as const;
const utc = { timeZone: 'UTC' } as const;
const dayFormat = new Intl.DateTimeFormat('fr-FR', { ...utc, day: 'numeric', month: 'short', year: 'numeric' });
const longFormat = new Intl.DateTimeFormat('fr-FR', { ...utc, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortFormat = new Intl.DateTimeFormat('fr-FR', { ...utc, weekday: 'short', day: 'numeric', month: 'short' });
const instantFormat = new Intl.DateTimeFormat('fr-FR', { ...paris, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const timeFormat = new Intl.DateTimeFormat('fr-FR', { ...paris, hour: '2-digit', minute: '2-digit' });
const isoFormat = new Intl.DateTimeFormat('fr-CA', { ...paris, year: 'numeric', month: '2-digit', day: '2-digit' });

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const DAY = 86_400_000;

export function formatDay(day: string | null | undefined): string {
  return day ? dayFormat.format(at(day)).replace(/^1 /, '1er ') : '—';
}

export function formatLongDay(day: string): string {
  return longFormat.format(at(day));
}

export function formatShortDay(day: string): string {
  return shortFormat.format(at(day));
}

export function formatInstant(instant: string | null | undefined): string {
  return instant ? instantFormat.format(new Date(instant)) : '—';
}

export function formatTime(instant: string): string {
  return timeFormat.format(new Date(instant));
}

/** « 3 – 5 mars 2027 », « 30 mars – 2 avr. 2027 », or a single day. */
export function formatRange(from: string, to: string): string {
  if (from === to) return formatDay(from);
  const end = formatDay(to);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${formatDay(from)} – ${end}`;
  const [day, month] = formatDay(from).split(' ');
  return from.slice(0, 7) === to.slice(0, 7) ? `${day} – ${end}` : `${day} ${month} – ${end}`;
}

/** The Paris day of an instant. */
export function parisDay(instant: Date | string): string {
  return isoFormat.format(new Date(instant));
}

export function addDays(day: string, days: number): string {
  return new Date(at(day).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day (CGV-3.3-d counts so too). */
export function addMonths(day: string, months: number): string {
  const from = at(day);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const same = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, from.getUTCDate()));
  return (same < last ? same : last).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / DAY);
}

/** « aujourd’hui », « demain », « dans 4 jours », « depuis 2 jours ». */
export function formatDistance(today: string, day: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'aujourd’hui';
  if (days === 1) return 'demain';
  if (days === -1) return 'hier';
  return days > 0 ? `dans ${days} jours` : `il y a ${-days} jours`;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((at(day).getUTCDay() + 6) % 7));
}

export const isWeekend = (day: string): boolean => [0, 6].includes(at(day).getUTCDay());

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

const monthFormat = new Intl.DateTimeFormat('fr-FR', { ...utc, month: 'long', year: 'numeric' });

/** « mars 2027 ». */
export const formatMonth = (day: string): string => monthFormat.format(at(day));

export const monthNames = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];
