// npm run types: writes the shapes of the staff API from its committed OpenAPI document (./lexom openapi makes that one).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const here = (path) => new URL(path, import.meta.url);
export const target = here('../src/lib/api/schema.d.ts');

/** The whole file, as it should stand in git; a test compares. */
export async function apiTypes() {
  const { openapi, info, components } = JSON.parse(readFileSync(here('../../Lexom.Gateway/openapi/staff.json'), 'utf8'));
  // Shapes alone: paths and examples would be nine tenths of the file, and the pages name their paths themselves.
  const shapes = await openapiTS({ openapi, info, paths: {}, components: { schemas: components.schemas } }, { alphabetize: true });
  const text = astToString(shapes);
  const body = text.slice(text.indexOf('export interface components'), text.indexOf('export type $defs'));
  return `// Written by \`npm run types\` from gateway/Lexom.Gateway/openapi/staff.json: not by hand.\n\n${body}\nexport type Schema = components['schemas'];\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await apiTypes());
