import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { api, signedIn } from '@/testing/api';
import { openApp } from '@/testing/app';
import { id } from '@/testing/ids';
import { answerOf } from '@/testing/world';

it('names who consented where anybody knows them, and shows the number of the others', async () => {
  const asked: string[] = [];
  api.use(
    ...signedIn(['dpo']),
    http.get('*/staff/v1/*', ({ request }) => {
      const { pathname, search } = new URL(request.url);
      if (pathname.endsWith('/people')) asked.push(search);
      return HttpResponse.json(answerOf(pathname) as object);
    }),
  );
  openApp('/donnees-personnelles?vue=consentements');

  expect(await screen.findByText(/Camille Essai/)).toBeTruthy();
  expect(screen.getByText(`n° ${id('q2').slice(-6)}`).textContent).not.toContain('Essai');
  // What for is said, once for the whole list: each reading is noted.
  expect(asked).toEqual([`?id=${id('q1')}&id=${id('q2')}&purpose=rights-request`]);
});
