// The accountant's further views: what they ask the services for, and what they make of it.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api, signedIn } from '@/testing/api';
import { openApp } from '@/testing/app';
import { id } from '@/testing/ids';
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
