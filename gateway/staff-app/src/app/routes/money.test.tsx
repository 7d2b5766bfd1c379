// The accountant's further views: what they ask the services for, and what they make of it.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api, signedIn } from '@/testing/api';
import { openApp } from '@/testing/app';
import { eur, id } from '@/testing/ids';
import { answerOf } from '@/testing/world';

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  api.use(...signedIn(['accountant']), http.get('*/staff/v1/*', ({ request }) => {
    const { pathname, search } = new URL(request.url);
    asked.push(pathname + search);
    const answer = answerOf(pathname);
    return answer === undefined ? HttpResponse.json({ title: 'Inconnu', status: 404, code: 'not-found' }, { status: 404 }) : HttpResponse.json(answer as object);
  }));
});

const rowOf = async (text: string) => within((await within(await screen.findByRole('table')).findByText(text)).closest('tr')!);

it('shows of each bank entry the invoice it settles, or what is to be done about it', async () => {
  const { user, router } = openApp('/paiements?vue=releves');
  expect((await rowOf('Reconnu')).getByRole('link', { name: 'FA-2027-0001' }).getAttribute('href')).toBe(`/factures/${id('i1')}`);
  const open = await rowOf('À affecter');
  expect(open.getByRole('link', { name: 'Affecter' }).getAttribute('href')).toBe('/paiements');
  expect(open.getByText(/Peut-être FA-2026-0042/)).toBeTruthy();
  expect((await rowOf('Attend l’OPCO')).getByText(/quand l’OPCO l’annonce/)).toBeTruthy();

  await user.click(screen.getByRole('radio', { name: 'Sans affectation' }));
  await rowOf('À affecter');
  expect(router.state.location.search).toEqual({ vue: 'releves', lignes: 'open' });
  expect(asked.filter((path) => path.includes('bank-entries')).at(-1)).toContain('status=open');
});

it('shows VAT due beside VAT invoiced, month by month', async () => {
  openApp('/comptabilite?vue=tva');
  const table = await screen.findByRole('table', { name: 'TVA par mois et par taux' });
  expect(within(table).getAllByRole('cell').map((cell) => cell.textContent?.replace(/\s/g, ' '))).toEqual(['janvier', '20 %', '1 863,00 €', '372,60 €', '558,90 €', '111,78 €']);
  expect(asked).toContain('/staff/v1/billing/vat?year=2027');
});

it('adds a year of funding and of what is overdue up, month by month', async () => {
  openApp('/comptabilite?vue=exports');
  const table = await screen.findByRole('table', { name: 'Financements et impayés par mois' });
  const rows = within(table).getAllByRole('row').map((row) => [...row.children].slice(0, 4).map((cell) => cell.textContent?.replace(/\s/g, ' ').trim()));
  expect(rows).toHaveLength(14);
  expect(rows[1]).toEqual(['janvier', '1 440,00 €', '0,00 €', '745,20 €']);
  expect(rows[13]).toEqual(['Année', '1 440,00 €', '720,00 €', '745,20 €']);
});

it('confirms how an OPCO stands on its invoices, with the tag of what was seen', async () => {
  const sent: unknown[] = [];
  api.use(http.put('*/staff/v1/billing/opcos/atlas', async ({ request }) => {
    sent.push(request.headers.get('if-match'), await request.json());
    return HttpResponse.json({ ...(await sent[1] as object), code: 'atlas', confirmed: true });
  }));
  const { user } = openApp('/comptabilite?vue=opco');
  await user.click(await screen.findByRole('button', { name: 'Confirmer ou corriger Atlas' }));
  await user.clear(await screen.findByLabelText(/Ville/));
  await user.type(screen.getByLabelText(/Ville/), 'Lyon');
  await user.click(screen.getByRole('button', { name: 'Confirmer' }));
  await waitFor(() => expect(sent).toEqual(['"1"', { name: 'Atlas', street: '25 quai Panhard et Levassor', postCode: '75013', city: 'Lyon', siren: '851296632' }]));
});

it('says where the reminders of a late invoice stand', async () => {
  openApp(`/factures/${id('i2')}`);
  expect((await screen.findByText('Relances')).nextSibling?.textContent).toBe('2 relances, la dernière le 23 déc. 2026');
});

const late = {
  invoiceId: id('i2'), number: 'FA-2026-0042', on: '2027-01-15', basis: 'first-of-january', dueOn: '2026-12-17', inclVat: eur('745.20'), marginPoints: 10, floorMultiple: 3,
  interestCharged: eur('0.00'), recoveryIndemnity: eur('40.00'), recoveryIndemnityCharged: false,
};

it('explains interest day by day: the rates with their source, the floor, and a total that is rounded once', async () => {
  const bce = { kind: 'refi', ratePercent: 2.15, effectiveFrom: '2025-06-11', appliedOn: '2026-01-01', source: 'BCE, décision du 5 juin 2025' };
  const legal = { kind: 'legal', ratePercent: 4.2, effectiveFrom: '2027-01-01', appliedOn: '2027-01-01', source: 'Arrêté du 1er semestre 2027' };
  const interest = {
    ...late,
    table: {
      days: 29, interest: eur('7.33'), rateMissingSince: null,
      segments: [
        { from: '2026-12-18', to: '2026-12-31', days: 14, base: eur('745.20'), appliedRatePercent: 12.15, floorApplied: false, refi: bce, legal, amount: '3.472836' },
        { from: '2027-01-01', to: '2027-01-15', days: 15, base: eur('745.20'), appliedRatePercent: 12.6, floorApplied: true, refi: bce, legal, amount: '3.858707' },
      ],
    },
  };
  api.use(http.get(`*/staff/v1/billing/invoices/${id('i2')}/interest`, ({ request }) => {
    asked.push(new URL(request.url).search);
    return HttpResponse.json(interest);
  }));
  const { user } = openApp(`/factures/${id('i2')}`);

  const table = await screen.findByRole('table', { name: 'Intérêts par période' });
  const rows = within(table).getAllByRole('row').map((row) => row.textContent?.replace(/\s/g, ' ') ?? '');
  expect(rows[1]).toContain('12,15 % = BCE 2,15 % + 10 points');
  expect(rows[1]).toContain('BCE, décision du 5 juin 2025');
  expect(rows[2]).toContain('12,60 % = 3 × taux légal 4,20 % (plancher)');
  expect(rows[2]).toContain('Arrêté du 1er semestre 2027');
  expect(rows[3]).toMatch(/arrondi une fois.*29.*7,33 €/);

  await user.selectOptions(screen.getByLabelText('Taux de référence'), 'semester');
  await waitFor(() => expect(asked.at(-1)).toContain('basis=semester'));
});

it('says which rate is missing instead of an amount', async () => {
  api.use(http.get(`*/staff/v1/billing/invoices/${id('i2')}/interest`, () =>
    HttpResponse.json({ ...late, table: { days: 0, interest: null, rateMissingSince: '2027-01-01', segments: [] } })));
  openApp(`/factures/${id('i2')}`);
  expect(await screen.findByText('Taux manquant depuis le 1er janv. 2027')).toBeTruthy();
  expect(screen.queryByRole('table', { name: 'Intérêts par période' })).toBeNull();
});
