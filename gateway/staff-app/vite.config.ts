/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const gateway = process.env.LEXOM_GATEWAY ?? 'http://localhost:8080';

/** What stays while pages change, and what most of them stand on, is asked for by index.html itself: it is there when the session has answered, and not run by who only signs in. */
const shellAhead: Plugin = {
  name: 'shell-ahead',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const needed = new Set<string>();
      const need = (file: string): void => {
        const chunk = bundle[file];
        if (needed.has(file) || chunk?.type !== 'chunk') return;
        needed.add(file);
        chunk.imports.forEach(need);
      };
      Object.values(bundle).forEach((chunk) => chunk.type === 'chunk' && ['shell', 'common'].includes(chunk.name) && need(chunk.fileName));
      return [...needed].filter((file) => !html.includes(file)).map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` }, injectTo: 'head' as const }));
    },
  },
};

export default defineConfig({
  plugins: [react(), shellAhead],
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
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/, priority: 3 },
            // Each with all it stands on: two requests instead of twenty small ones.
            { name: 'app', test: /src[\\/]main\.tsx$/, priority: 2 },
            { name: 'shell', test: /src[\\/]app[\\/]shell[\\/]Shell\.tsx$/, priority: 1 },
            // What several pages stand on: a page is one or two files, not thirty.
            { name: 'common', minShareCount: 3 },
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
