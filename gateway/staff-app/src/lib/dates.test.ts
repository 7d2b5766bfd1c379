import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, formatDay, formatDistance, formatInstant, formatRange, parisDay } from './dates';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('dates', () => {
  it('are shown the French way', () => {
    expect(formatDay('2027-01-15')).toBe('15 janv. 2027');
    expect(formatDay('2027-03-01')).toBe('1er mars 2027');
    expect(formatDay(null)).toBe('—');
    expect(formatRange('2027-01-12', '2027-01-13')).toBe('12 – 13 janv. 2027');
    expect(formatRange('2027-03-30', '2027-04-01')).toBe('30 mars – 1er avr. 2027');
    expect(formatRange('2027-12-30', '2028-01-02')).toBe('30 déc. 2027 – 2 janv. 2028');
    expect(formatRange('2027-01-12', '2027-01-12')).toBe('12 janv. 2027');
  });

  it('are Paris days, whatever the time zone of the machine', () => {
    expect(parisDay('2027-01-14T23:30:00Z')).toBe('2027-01-15');
    expect(parisDay('2027-07-14T22:30:00Z')).toBe('2027-07-15');
    expect(plain(formatInstant('2027-07-14T22:30:00Z'))).toContain('00:30');
  });

  it('count across the change of clocks and leap days', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  });

  it.each([
    ['2027-01-15', '2027-02-15'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2027-12-31', '2028-01-31'],
  ])('the month after %s ends on %s', (from, to) => expect(addMonths(from, 1)).toBe(to));

  it('say how far away they are', () => {
    expect(formatDistance('2027-01-15', '2027-01-15')).toBe('aujourd’hui');
    expect(formatDistance('2027-01-15', '2027-01-16')).toBe('demain');
    expect(plain(formatDistance('2027-01-15', '2027-01-19'))).toBe('dans 4 jours');
    expect(plain(formatDistance('2027-01-15', '2027-01-12'))).toBe('il y a 3 jours');
  });
});
