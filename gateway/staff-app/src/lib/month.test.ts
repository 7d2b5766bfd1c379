import { describe, expect, it } from 'vitest';
import { monthProgress } from './month';

// CGV-3.3-d, training ended on 31 January: the OPCO has until 28 February.
const at = (today: string) => monthProgress('2027-01-31', '2027-02-28', today);

describe('the month of an OPCO', () => {
  it.each([
    ['2027-01-30', 'not-started', 0, 29],
    ['2027-01-31', 'running', 0, 28],
    ['2027-02-14', 'running', 50, 14],
    ['2027-02-20', 'running', 71, 8],
    ['2027-02-21', 'ending', 75, 7],
    ['2027-02-28', 'ending', 100, 0],
    ['2027-03-01', 'over', 100, -1],
  ])('on %s it is %s', (today, state, elapsed, daysLeft) => {
    expect(at(today)).toEqual({ state, elapsed, daysLeft });
  });
});
