/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = process.env.LEXOM_GATEWAY ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // The gateway serves these files itself; the folder is not in git.
    outDir: '../Lexom.Gateway/wwwroot',
    emptyOutDir: true,
    // An inlined asset would be a data: URL, an inlined script would break the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What changes with a release of ours is read anew; what it stands on stays in the browser.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/ },
          ],
        },
      },
    },
    // These know light-dark(): rewritten for older ones it would need a color-scheme in our own files, where Mantine sets it at run time.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
  server: {
    // `npm run dev` beside a running system: everything that is not the app goes to the gateway.
    proxy: Object.fromEntries(['/staff', '/session', '/dev', '/connect', '/account', '/.well-known'].map((path) => [path, gateway])),
  },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}', 'scripts/*.test.mjs'], testTimeout: 40_000 },
});
