import { describe, expect, it } from 'vitest';
import { Problem, toProblem } from './problem';

describe('a problem', () => {
  it('keeps every violation of the rules', async () => {
    const body = {
      title: 'Refusé par une règle', detail: 'Première', code: 'CGV-2.1-d', traceId: 'abc',
      errors: [{ code: 'CGV-2.1-d', message: 'Première', field: null }, { code: 'CGV-2.1-d', message: 'Deuxième', field: null }],
    };
    const problem = await Problem.from(new Response(JSON.stringify(body), { status: 422, headers: { 'content-type': 'application/problem+json' } }));
    expect(problem).toMatchObject({ status: 422, code: 'CGV-2.1-d', message: 'Première', traceId: 'abc' });
    expect(problem.items.map((item) => item.message)).toEqual(['Première', 'Deuxième']);
  });

  it('reads the framework’s validation map too', () => {
    const problem = new Problem(400, { code: 'validation', title: 'Requête mal formée', errors: { period: ['Obligatoire.'] } });
    expect(problem.items).toEqual([{ code: 'validation', message: 'Obligatoire.', field: 'period' }]);
    expect(problem.message).toBe('Obligatoire.');
  });

  it('is made of anything thrown', async () => {
    expect(toProblem(new Error('cassé')).message).toBe('cassé');
    expect((await Problem.from(new Response('<html>', { status: 502 }))).code).toBe('http-502');
  });

  it('knows a session that has ended', () => {
    expect(new Problem(401, { code: 'not-signed-in' }).isSignedOut).toBe(true);
    expect(new Problem(403, { code: 'not-allowed' }).isSignedOut).toBe(false);
  });
});
