import type { Money } from '@/lib/money';

export interface Rate {
  kind: string;
  ratePercent: number;
  effectiveFrom: string;
  appliedOn: string;
  source: string;
}

/** Days with the same base and the same rates. Its amount is exact to six decimals: only the sum is rounded. */
export interface Segment {
  from: string;
  to: string;
  days: number;
  base: Money;
  refi: Rate;
  legal: Rate;
  appliedRatePercent: number;
  floorApplied: boolean;
  amount: string;
}

export interface InterestTable {
  segments: Segment[];
  days: number;
  interest: Money | null;
  rateMissingSince: string | null;
}

export interface Interest {
  invoiceId: string;
  number: string;
  inclVat: Money;
  dueOn: string;
  on: string;
  basis: string;
  marginPoints: number;
  floorMultiple: number;
  table: InterestTable;
  interestCharged: Money;
  recoveryIndemnity: Money;
  recoveryIndemnityCharged: boolean;
}

export interface LatePayment {
  contractId: string;
  through: string;
  ruleId: string;
  rule: string;
  interest: Money;
  recoveryIndemnity: Money;
  total: Money;
  rateMissingSince: string | null;
  charges: { invoiceId: string; number: string; lateSince: string; interest: Money; recoveryIndemnity: Money; total: Money }[];
}
