import { screen, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { api, signedIn } from '@/testing/api';
import { openApp } from '@/testing/app';
import { id } from '@/testing/ids';
import { answerOf } from '@/testing/world';

const pages: [address: string, heading: RegExp][] = [
  ['/', /Bonjour/],
  ['/clients', /Clients/],
  [`/clients/${id('k2')}`, /Boulangerie Fictive/],
  ['/propositions', /Propositions/],
  ['/propositions/nouvelle', /Nouvelle proposition/],
  [`/propositions/${id('p1')}`, /P-2027-0007/],
  [`/propositions/${id('p4')}`, /P-2027-0002/],
  [`/propositions/${id('p1')}/modifier`, /Modifier la proposition/],
  ['/contrats', /Contrats/],
  [`/contrats/${id('c1')}`, /C-2027-0001/],
  ['/catalogue', /Catalogue/],
  ['/catalogue/RCL-APPL-03', /relation client/],
  ['/sessions', /Sessions/],
  ['/sessions?vue=semaine&par=trainer', /Sessions/],
  ['/sessions?vue=liste', /Sessions/],
  [`/sessions/${id('s1')}`, /Session/],
  ['/ressources', /Formateurs et salles/],
  ['/factures', /Factures/],
  [`/factures/${id('i1')}`, /FA-2027-0001/],
  ['/paiements', /Paiements/],
  ['/paiements?vue=tous', /Paiements/],
  ['/paiements?vue=releves', /Paiements/],
  ['/comptabilite', /Comptabilité/],
  ['/comptabilite?vue=controles', /Comptabilité/],
  ['/comptabilite?vue=tva', /Comptabilité/],
  ['/comptabilite?vue=taux', /Comptabilité/],
  ['/comptabilite?vue=opco', /Comptabilité/],
  ['/comptabilite?vue=exports', /Comptabilité/],
  ['/financements', /Financements/],
  ['/financements?vue=creances', /Financements/],
  ['/financements?vue=reglements', /Financements/],
  ['/financements?vue=messages', /Financements/],
  ['/financements?vue=rapprochement', /Financements/],
  [`/financements/${id('f1')}`, /Prise en charge Atlas/],
  ['/donnees-personnelles', /Données personnelles/],
  ['/donnees-personnelles?vue=registre', /Données personnelles/],
  ['/donnees-personnelles?vue=consentements', /Données personnelles/],
  ['/donnees-personnelles?vue=prospection', /Données personnelles/],
  ['/donnees-personnelles?vue=acces', /Données personnelles/],
  ['/donnees-personnelles?vue=conservation', /Données personnelles/],
  ['/donnees-personnelles?vue=violations', /Données personnelles/],
  [`/donnees-personnelles/${id('w1')}`, /Effacement/],
  ['/administration', /Administration/],
  ['/administration?vue=clients', /Administration/],
  ['/administration?vue=opco', /Administration/],
  ['/administration?vue=cgv', /Administration/],
  ['/administration?vue=courriels', /Administration/],
  ['/administration?vue=messages', /Administration/],
];

// Colours need a real browser: the story over the running system checks them.
const rules = { 'color-contrast': { enabled: false } };

it.each(pages)('%s shows what it is about, without a fault a screen reader would stumble on', async (address, heading) => {
  const unanswered: string[] = [];
  api.use(
    ...signedIn(['administrator']),
    http.get('*/staff/v1/*', ({ request }) => {
      const { pathname } = new URL(request.url);
      const answer = answerOf(pathname);
      if (answer !== undefined) return HttpResponse.json(answer as object);
      unanswered.push(pathname);
      return HttpResponse.json({ title: 'Inconnu', status: 404, code: 'not-found' }, { status: 404 });
    }),
  );
  openApp(address);

  expect((await screen.findByRole('heading', { level: 1 })).textContent).toMatch(heading);
  await waitFor(() => expect(document.querySelector('main [aria-busy=true]')).toBeNull());
  expect(unanswered).toEqual([]);
  expect(screen.queryAllByRole('alert').map((alert) => alert.textContent)).toEqual([]);
  const { violations } = await axe.run(document.body, { rules, iframes: false });
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
});
