import { expect, it } from 'vitest';
import type { Payment } from '@/lib/api/payments';
import { rank, type Candidate } from './rank';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const payment = (reference: string | null, amount: string) => ({ reference, amount: euros(amount) }) as Payment;
const invoice = (number: string, amount: string, dueOn: string) => ({ id: number, number, outstanding: euros(amount), dueOn }) as Candidate;

const open = [invoice('FA-2027-0001', '100.00', '2027-03-01'), invoice('FA-2027-0002', '745.20', '2027-01-01'), invoice('FA-2027-0003', '745.20', '2026-12-01')];
const order = (reference: string | null, amount: string) => rank(payment(reference, amount), open).map((one) => one.invoice.number);

it.each([
  ['the number it names, however it is written', 'vir fa 2027 0001 merci', '745.20', 'FA-2027-0001'],
  ['the right amount, the oldest first', null, '745.20', 'FA-2027-0003'],
  ['the oldest due when nothing speaks', 'loyer', '12.00', 'FA-2027-0003'],
])('puts first %s', (_, reference, amount, first) => {
  expect(order(reference, amount)[0]).toBe(first);
});

it('says why', () => {
  expect(rank(payment('FA-2027-0002', '745.20'), open)[0]?.reasons).toEqual(['numéro cité', 'montant exact']);
  expect(rank(payment(null, '1.00'), open)[0]?.reasons).toEqual([]);
});
