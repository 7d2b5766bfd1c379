import { http, HttpResponse, type RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Me, Role } from '@/lib/session';

/** The services as a test needs them; what a test has not answered for fails it. */
export const api = setupServer();

beforeAll(() => api.listen({ onUnhandledRequest: 'error' }));
afterEach(() => api.resetHandlers());
afterAll(() => api.close());

export const page = <T>(items: T[], next: string | null = null) => ({ items, next });

/** Somebody with these roles, on this day. */
export function signedIn(roles: Role[], today = '2027-01-15'): RequestHandler[] {
  const me: Me = { id: '0197-me', name: 'Camille Essai', roles, csrfToken: 'csrf-of-the-test', passwordPage: '/account/password/change', news: 'a-1' };
  return [
    http.get('*/session/me', () => HttpResponse.json(me)),
    http.get('*/dev/clock', () => HttpResponse.json({ now: `${today}T09:00:00Z` })),
  ];
}

/** A refusal as the services write it. */
export function refusal(status: number, code: string, ...messages: string[]) {
  const body = { title: 'Refusé par une règle', status, code, detail: messages[0], errors: messages.map((message) => ({ code, message, field: null })) };
  return HttpResponse.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}
