import type { Schema } from './api/schema';

/** Money as the services write it: a decimal string, so that no cent is lost on the way. */
export type Money = Schema['Money'];

const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const plain = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const zero: Money = { amount: '0.00', currency: 'EUR' };

export function formatMoney(money: Money | null | undefined): string {
  return money ? euros.format(Number(money.amount)) : '—';
}

export function formatNumber(value: number): string {
  return plain.format(value);
}

/** 20 becomes « 20 % », 12.15 « 12,15 % ». */
export function formatRate(rate: number): string {
  return `${Number.isInteger(rate) ? plain.format(rate) : percent.format(rate)} %`;
}

export function isZero(money: Money): boolean {
  return Number(money.amount) === 0;
}

/** Cents as an integer: sums and shares of a bar are made from these. */
export function cents(money: Money): number {
  return Math.round(Number(money.amount) * 100);
}

export function euro(amount: number): Money {
  return { amount: amount.toFixed(2), currency: 'EUR' };
}

export function add(...terms: Money[]): Money {
  return euro(terms.reduce((sum, term) => sum + cents(term), 0) / 100);
}
