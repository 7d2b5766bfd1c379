import { defineConfig } from 'vitest/config';

// The screens in a real browser over the real system: one story, played in order.
export default defineConfig({
  cacheDir: '../node_modules/.vite-screens',
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['*.screens.js'],
    globalSetup: ['./system.js'],
    environment: 'node',
    fileParallelism: false,
    sequence: { concurrent: false },
    bail: 1,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
