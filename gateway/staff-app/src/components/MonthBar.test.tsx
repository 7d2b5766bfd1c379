import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { render } from '@/testing/render';
import { MonthBar } from './MonthBar';

it.each([
  ['2027-02-27', false, '1 jour restant'],
  ['2027-02-28', false, 'Dernier jour'],
  ['2027-03-01', false, 'Mois écoulé'],
  ['2027-02-10', false, '18 jours restants'],
  ['2027-02-10', true, 'Soldé'],
])('on %s (settled: %s) the month says %s', (today, settled, text) => {
  render(<MonthBar from="2027-01-31" deadline="2027-02-28" today={today} settled={settled} />);
  expect(screen.getByText((content) => content.replace(/\u00a0/g, ' ') === text)).toBeTruthy();
});
