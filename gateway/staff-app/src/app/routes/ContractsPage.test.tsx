import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { api, page, refusal, signedIn } from '@/testing/api';
import { openApp } from '@/testing/app';

const contract = {
  id: 'c1', number: 'C-2027-0001', status: 'awaiting-deposit', suspended: true, customerId: 'k1', customerName: 'Entreprise Fictive SARL', courseReference: 'RCL-APPL-03',
  courseTitle: 'Maîtriser la relation client', sessionId: 's1', startsOn: '2027-02-01', endsOn: '2027-02-02', participants: 3,
  inclVat: { amount: '2235.60', currency: 'EUR' }, acceptedOn: '2027-01-10',
};

it('keeps the filter in the address and asks the service for it', async () => {
  const asked: (string | null)[] = [];
  api.use(
    ...signedIn(['sales']),
    http.get('*/staff/v1/ordering/contracts', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('status'));
      return HttpResponse.json(page([contract]));
    }),
  );
  const { user, router } = openApp('/contrats');

  const row = (await screen.findByRole('link', { name: 'C-2027-0001' })).closest('tr')!;
  expect(within(row).getByText('Suspendu')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Acompte attendu' }));

  expect(await screen.findByRole('link', { name: 'C-2027-0001' })).toBeTruthy();
  expect(router.state.location.search).toEqual({ statut: 'awaiting-deposit' });
  expect(asked).toEqual([null, 'awaiting-deposit']);
});

it('says what the service refused, in its words', async () => {
  api.use(...signedIn(['sales']), http.get('*/staff/v1/ordering/contracts', () => refusal(403, 'not-allowed', 'Votre fonction ne permet pas cette lecture.')));
  openApp('/contrats');
  expect((await screen.findByRole('alert')).textContent).toContain('Votre fonction ne permet pas cette lecture.');
});

it('shows the sign-in page when nobody is signed in', async () => {
  api.use(http.get('*/session/me', () => refusal(401, 'not-signed-in', 'Personne n’est connecté.')));
  openApp('/contrats?statut=concluded');
  expect((await screen.findByRole('link', { name: 'Se connecter' })).getAttribute('href')).toContain('/session/login?returnUrl=');
});
