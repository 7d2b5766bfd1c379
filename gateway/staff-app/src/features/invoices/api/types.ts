import type { Schema } from '@/lib/api/schema';
import { formatDay } from '@/lib/dates';
import type { Label } from '@/lib/labels';

export type InvoiceSummary = Schema['InvoiceSummary'];
export type InvoiceDetail = Schema['GetInvoiceResponse'];

export const statuses: Record<string, Label> = {
  open: { text: 'À régler', color: 'blue' },
  overdue: { text: 'En retard', color: 'red' },
  paid: { text: 'Réglée', color: 'teal' },
  credited: { text: 'Créditée', color: 'gray' },
  'credit-note': { text: 'Avoir', color: 'grape' },
};

/** CGV-3.4-b: where the reminders of a late invoice stand; they leave by themselves. */
export function remindersOf({ remindersSent, lastRemindedOn }: Pick<InvoiceSummary, 'remindersSent' | 'lastRemindedOn'>): string {
  if (remindersSent === 0) return 'aucune relance';
  return remindersSent === 1 ? `une relance, le ${formatDay(lastRemindedOn)}` : `${remindersSent} relances, la dernière le ${formatDay(lastRemindedOn)}`;
}
