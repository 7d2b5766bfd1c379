import type { Payment } from '@/lib/api/payments';
import type { Money } from '@/lib/money';
import type { InvoiceSummary } from './types';

/** Billing's statement of one contract: who should pay what, what was asked and paid, and whether it adds up (BIL-3). */
export interface Statement {
  contractId: string;
  number: string;
  stage: string;
  totalExclVat: Money;
  vat: Money;
  totalInclVat: Money;
  payers: { payer: string; opco: string | null; fundingFileId: string | null; share: Money; asked: Money; paid: Money; outstanding: Money; credit: Money }[];
  documents: InvoiceSummary[];
  planned: { kind: string; payer: string; inclVat: Money; issueOn: string; ruleId: string; waitsForIdentity: boolean }[];
  payments: Payment[];
  balance: Money;
  inArrearsSince: string | null;
  conservation: { total: Money; shares: Money; asked: Money; holds: boolean };
}
