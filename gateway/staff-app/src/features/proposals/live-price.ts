import type { Mode, Sheet } from '@/lib/api/catalog-types';
import { cents, euro, type Money } from '@/lib/money';

export interface LivePrice {
  exclVat: Money;
  vatRate: number;
  vat: Money;
  inclVat: Money;
  deposit: Money;
  /** How the total came about, for people. */
  explanation: string;
}

const DEPOSIT_PERCENT = 30;
const VAT_PERCENT = 20;

// Half away from zero, in whole cents; amounts here are never negative.
const share = (amountInCents: number, percent: number): number => Math.floor((amountInCents * percent + 50) / 100);

/**
 * The price while a proposal is composed, so that one sees what a participant more costs. What counts is what Ordering answers when the draft is
 * saved; the same sums are made there (CAT-1, CGV-2.1).
 */
export function livePrice(sheet: Sheet, mode: Mode, participants: number): LivePrice {
  const group = mode === 'intra';
  const exclVat = group ? cents(sheet.intraPrice) : cents(sheet.interPrice) * participants;
  const vatRate = sheet.vatRegime === 'standard' ? VAT_PERCENT : 0;
  const vat = share(exclVat, vatRate);
  const inclVat = exclVat + vat;
  return {
    exclVat: euro(exclVat / 100),
    vatRate,
    vat: euro(vat / 100),
    inclVat: euro(inclVat / 100),
    deposit: euro(share(inclVat, DEPOSIT_PERCENT) / 100),
    explanation: group ? 'Prix du groupe, quel que soit le nombre de stagiaires' : `${participants} × prix par stagiaire`,
  };
}
