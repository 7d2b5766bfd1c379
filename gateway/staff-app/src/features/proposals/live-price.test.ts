import { describe, expect, it } from 'vitest';
import type { Sheet } from '@/lib/api/catalog-types';
import { livePrice } from './live-price';

const sheet = (part: Partial<Sheet> = {}) =>
  ({ interPrice: { amount: '621.00', currency: 'EUR' }, intraPrice: { amount: '1490.00', currency: 'EUR' }, vatRegime: 'standard', ...part }) as Sheet;

describe('the live price', () => {
  it('counts participants between companies, with the deposit of 30 % on the total incl. VAT', () => {
    expect(livePrice(sheet(), 'inter', 3)).toMatchObject({
      exclVat: { amount: '1863.00' }, vat: { amount: '372.60' }, inclVat: { amount: '2235.60' }, deposit: { amount: '670.68' },
    });
  });

  it('is the group’s price inside one company', () => {
    expect(livePrice(sheet(), 'intra', 9).inclVat.amount).toBe('1788.00');
  });

  it('has no VAT on exempt training', () => {
    expect(livePrice(sheet({ vatRegime: 'exempt-261-4-4-a' }), 'inter', 1)).toMatchObject({ vatRate: 0, vat: { amount: '0.00' }, inclVat: { amount: '621.00' } });
  });

  it('rounds half a cent away from zero', () => {
    expect(livePrice(sheet({ interPrice: { amount: '0.05', currency: 'EUR' }, vatRegime: 'exempt-261-4-4-a' }), 'inter', 1).deposit.amount).toBe('0.02');
    expect(livePrice(sheet({ interPrice: { amount: '10.15', currency: 'EUR' } }), 'inter', 1)).toMatchObject({ vat: { amount: '2.03' }, deposit: { amount: '3.65' } });
  });
});
