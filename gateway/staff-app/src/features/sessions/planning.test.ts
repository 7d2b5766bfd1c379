import { describe, expect, it } from 'vitest';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { conflictsOf, shifted, workingDays } from './planning';

const planned = (id: string, day: string, part: Partial<SessionDetail> = {}) =>
  ({ id, status: 'scheduled', halfDays: workingDays(day, 1), trainer: { id: 't1', name: 'Ada Exemple' }, room: { id: 'r1', name: 'Salle Modèle' }, ...part }) as SessionDetail;

describe('planning', () => {
  it('takes working days only', () => {
    expect(workingDays('2027-01-15', 2).map((slot) => `${slot.day} ${slot.period}`)).toEqual([
      '2027-01-15 morning', '2027-01-15 afternoon', '2027-01-18 morning', '2027-01-18 afternoon',
    ]);
  });

  it('moves every half-day by the same number of days', () => {
    expect(shifted(workingDays('2027-01-14', 2), 5).map((slot) => slot.day)).toEqual(['2027-01-19', '2027-01-19', '2027-01-20', '2027-01-20']);
  });

  it.each([
    ['the trainer', { trainerId: 't1', roomId: null }, ['trainer']],
    ['the room', { trainerId: 't2', roomId: 'r1' }, ['room']],
    ['both', { trainerId: 't1', roomId: 'r1' }, ['trainer', 'room']],
    ['neither', { trainerId: 't2', roomId: 'r2' }, []],
    ['no room at a distance', { trainerId: 't2', roomId: null }, []],
  ])('finds what double-books %s', (_, who, about) => {
    expect(conflictsOf({ halfDays: workingDays('2027-02-01', 1), ...who }, [planned('a', '2027-02-01')]).map((conflict) => conflict.about)).toEqual(about);
  });

  it('has no conflict with itself, with another day, or with a cancelled session', () => {
    const plan = { sessionId: 'a', halfDays: workingDays('2027-02-01', 1), trainerId: 't1', roomId: 'r1' };
    expect(conflictsOf(plan, [planned('a', '2027-02-01'), planned('b', '2027-02-02'), planned('c', '2027-02-01', { status: 'cancelled-by-lexom' })])).toEqual([]);
  });
});
