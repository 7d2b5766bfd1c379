import { expect, it } from 'vitest';
import { differences, emptySheet, tidy } from './sheets';

it('drops the empty lines of a sheet being written, and nothing else', () => {
  const written = { ...emptySheet, objectives: ['Écouter', ' ', 'Conclure '], programme: [{ title: 'Accueil', items: ['', 'Tour de table'] }, { title: ' ', items: [''] }] };
  expect(tidy(written)).toEqual({ ...emptySheet, objectives: ['Écouter', 'Conclure'], programme: [{ title: 'Accueil', items: ['Tour de table'] }] });
});

it('names what a version changes', () => {
  expect(differences(emptySheet, { ...emptySheet, title: 'Autre', interPrice: { amount: '10.00', currency: 'EUR' } })).toEqual(['Intitulé', 'Prix inter']);
  expect(differences(emptySheet, { ...emptySheet })).toEqual([]);
});
