import { readdirSync } from 'node:fs';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('./src/features', import.meta.url));
const forbid = (group, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] });

// Imports run shared -> features -> app, and features do not know each other.
export default tseslint.config(
  { ignores: ['src/lib/api/schema.d.ts'] },
  tseslint.configs.recommended,
  {
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'max-lines': ['error', 150],
      // French typography: no-break spaces belong into texts.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
    },
  },
  { files: ['src/lib/**', 'src/components/**'], rules: forbid(['@/features/*', '@/app/*'], 'Shared code knows neither features nor the app.') },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: forbid(
      ['@/app/*', ...features.filter((other) => other !== feature).map((other) => `@/features/${other}/*`)],
      'A feature knows shared code only; pages in src/app/routes bring features together.',
    ),
  })),
);
