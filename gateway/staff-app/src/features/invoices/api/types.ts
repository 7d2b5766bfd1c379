import type { Label } from '@/lib/labels';
import type { Money } from '@/lib/money';

// Billing's records InvoiceSummary and GetInvoice, by hand until they are generated from its OpenAPI document.

export interface InvoiceSummary {
  id: string;
  number: string;
  kind: string;
  payer: 'client' | 'opco';
  opco: string | null;
  fundingFileId: string | null;
  contractId: string;
  customerId: string;
  ruleId: string;
  issuedOn: string;
  dueOn: string;
  exclVat: Money;
  vat: Money;
  inclVat: Money;
  credited: Money;
  paid: Money;
  outstanding: Money;
  status: 'open' | 'overdue' | 'paid' | 'credited' | 'credit-note';
  overdueSince: string | null;
  settledOn: string | null;
  creditsInvoiceId: string | null;
}

export interface InvoiceDetail {
  invoice: InvoiceSummary;
  title: string;
  seller: { name: string; siren: string };
  buyer: { name: string; addressLines: string[]; postCode: string; city: string; siren: string | null; vatNumber: string | null } | null;
  contract: { id: string; number: string; courseReference: string; courseTitle: string; startsOn: string; endsOn: string };
  fileNumber: string | null;
  creditsNumber: string | null;
  lines: { description: string; quantity: number; unit: string; unitPriceExclVat: Money; exclVat: Money; vatRate: number; vat: Money }[];
  vatBreakdown: { rate: number; base: Money; vat: Money }[];
  mentions: string[];
  explanation: { ruleId: string; rule: string; inputs: { name: string; value: string }[] };
  settledBy: { paymentId: string; amount: Money; on: string }[];
  creditedBy: { invoiceId: string; number: string; inclVat: Money; on: string; ruleId: string }[];
  chain: { index: number; algorithm: string; previousHash: string; hash: string; personalHash: string };
}

export const statuses: Record<string, Label> = {
  open: { text: 'À régler', color: 'blue' },
  overdue: { text: 'En retard', color: 'red' },
  paid: { text: 'Réglée', color: 'teal' },
  credited: { text: 'Créditée', color: 'gray' },
  'credit-note': { text: 'Avoir', color: 'grape' },
};
