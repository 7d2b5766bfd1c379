// The palette is read when it is first asked for: nothing typed meanwhile may be lost, and nothing held back.
import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { api, signedIn } from '@/testing/api';
import { openApp } from '@/testing/app';
import { answerOf } from '@/testing/world';

beforeEach(() => {
  // jsdom has no layout to scroll in.
  Element.prototype.scrollIntoView = () => undefined;
  api.use(...signedIn(['sales']), http.get('*/staff/v1/*', ({ request }) => HttpResponse.json((answerOf(new URL(request.url).pathname) ?? { items: [], next: null }) as object)));
});

const field = () => screen.findByLabelText<HTMLInputElement>('Palette de commandes');

it('keeps what is typed before the palette is there', async () => {
  const { user } = openApp('/');
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('{Control>}k{/Control}atelier');
  await waitFor(async () => expect((await field()).value).toBe('atelier'));
});

it('begins anew when it is asked for again', async () => {
  const { user } = openApp('/');
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('{Control>}k{/Control}contrats');
  await waitFor(async () => expect((await field()).value).toBe('contrats'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByLabelText('Palette de commandes')).toBeNull());
  await user.keyboard('{Control>}k{/Control}');
  await waitFor(async () => expect(document.activeElement).toBe(await field()));
  await user.keyboard('cli');
  await waitFor(async () => expect((await field()).value).toBe('cli'));
});
