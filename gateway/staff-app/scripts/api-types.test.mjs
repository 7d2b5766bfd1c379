// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiTypes, target } from './api-types.mjs';

it('knows the API as its committed document says it', async () => {
  expect(readFileSync(target, 'utf8'), 'src/lib/api/schema.d.ts is behind the staff document: npm run types').toBe(await apiTypes());
});
