import { describe, expect, it } from 'vitest';
import { add, cents, euro, formatMoney, formatRate, isZero } from './money';

// Spaces of every kind look the same to a reader; which one it is depends on the runtime's own data.
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('is shown the French way', () => {
    expect(plain(formatMoney({ amount: '1234.50', currency: 'EUR' }))).toBe('1 234,50 €');
    expect(plain(formatMoney({ amount: '-40.00', currency: 'EUR' }))).toBe('-40,00 €');
    expect(formatMoney(null)).toBe('—');
  });

  it('is added to the cent', () => {
    expect(add(euro(0.1), euro(0.2), euro(1242.29)).amount).toBe('1242.59');
    expect(cents({ amount: '1034.95', currency: 'EUR' })).toBe(103495);
    expect(isZero({ amount: '0.00', currency: 'EUR' })).toBe(true);
  });

  it('writes rates as percent', () => {
    expect(plain(formatRate(20))).toBe('20 %');
    expect(plain(formatRate(12.15))).toBe('12,15 %');
    expect(plain(formatRate(5.5))).toBe('5,50 %');
  });
});
