import type { Schema } from '@/lib/api/schema';
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
