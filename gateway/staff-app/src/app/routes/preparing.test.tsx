// What is left to prepare, from the day's list to where it is done.
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { api, refusal, signedIn } from '@/testing/api';
import { openApp } from '@/testing/app';
import { id } from '@/testing/ids';
import { answerOf } from '@/testing/world';

const played = http.get('*/staff/v1/*', ({ request }) => {
  const answer = answerOf(new URL(request.url).pathname);
  return answer === undefined ? HttpResponse.json({ title: 'Inconnu', status: 404, code: 'not-found' }, { status: 404 }) : HttpResponse.json(answer as object);
});

beforeEach(() => api.use(played));

const prepared = async () => within(await screen.findByRole('region', { name: 'Sessions à préparer' }));

describe('the sessions to prepare', () => {
  it('name each open point of the next weeks, and lead the manager into the step itself', async () => {
    api.use(...signedIn(['training-manager']));
    const { user } = openApp('/');
    const list = await prepared();
    expect((await list.findAllByRole('link')).map((link) => link.textContent)).toEqual([
      'Faire conclure les contrats', 'Vérifier les convocations', 'Vérifier les convocations', 'Ouvrir une seconde session',
    ]);

    await user.click(list.getByRole('link', { name: 'Ouvrir une seconde session' }));
    expect(await screen.findByRole('dialog', { name: /seconde session/i })).toBeTruthy();
  });

  it('show sales what is theirs', async () => {
    api.use(...signedIn(['sales']));
    openApp('/');
    expect((await (await prepared()).findAllByRole('link')).map((link) => link.textContent)).toEqual(['Faire conclure les contrats']);
  });
});

describe('an absence', () => {
  const none = () => screen.findByRole('button', { name: /Lou Fictive, ven. 15 janv., matin : noter une absence/ });

  it('is noted with its reason, by keyboard, and shown at once', async () => {
    const noted: unknown[] = [];
    api.use(...signedIn(['training-manager']), http.post(`*/staff/v1/ordering/sessions/${id('s1')}/absences`, async ({ request }) => {
      noted.push(await request.json());
      return HttpResponse.json(answerOf(`/staff/v1/ordering/sessions/${id('s1')}/attendance`) as object);
    }));
    const { user } = openApp(`/sessions/${id('s1')}`);
    (await none()).focus();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('menuitem', { name: 'Justifiée' }));
    await waitFor(() => expect(noted).toEqual([{ participantId: id('q3'), day: '2027-01-15', period: 'morning', reason: 'justified' }]));
  });

  it('comes back as it was when the service refuses', async () => {
    api.use(...signedIn(['training-manager']), http.post(`*/staff/v1/ordering/sessions/${id('s1')}/absences`, () => refusal(422, 'ORD-1', 'Cette demi-journée n’est pas de cette session.')));
    const { user } = openApp(`/sessions/${id('s1')}`);
    await user.click(await none());
    await user.click(await screen.findByRole('menuitem', { name: 'Annoncée' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Cette demi-journée n’est pas de cette session.');
    expect(await none()).toBeTruthy();
  });
});

describe('a trainer', () => {
  it('gets a link to follow their sessions, made when it is asked for', async () => {
    api.use(...signedIn(['training-manager']), http.post(`*/staff/v1/catalog/trainers/${id('t2')}/calendar-link`, () => HttpResponse.json({ path: '/me/v1/calendars/trainers/essai.ics', expiresAt: '2028-01-15T09:00:00Z' })));
    const { user } = openApp('/ressources');
    await user.click(await screen.findByRole('button', { name: 'Lien d’agenda de Basile Fictif' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Adresse')).value).toMatch(/\/me\/v1\/calendars\/trainers\/essai\.ics$/);
  });

  it('is sent the link on which the session is signed, at the address known of them', async () => {
    const named: unknown[] = [];
    api.use(...signedIn(['training-manager']), http.post(`*/staff/v1/ordering/sessions/${id('s1')}/trainer`, async ({ request }) => {
      named.push(await request.json());
      return HttpResponse.json({ sessionId: id('s1'), name: 'Ada Exemple', email: 'ada@lexom.example', qualifications: 'Maîtrise' });
    }));
    const { user } = openApp(`/sessions/${id('s1')}`);
    await user.click(await screen.findByRole('button', { name: 'Modifier' }));
    await user.click(await screen.findByRole('menuitem', { name: /Lien d’émargement/ }));
    await user.type(await screen.findByLabelText(/Titres et qualités/), 'Maîtrise');
    await user.click(screen.getByRole('button', { name: 'Envoyer le lien' }));
    await waitFor(() => expect(named).toEqual([{ name: 'Ada Exemple', email: 'ada@lexom.example', qualifications: 'Maîtrise' }]));
  });
});
