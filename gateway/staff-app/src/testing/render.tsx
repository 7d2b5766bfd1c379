import { MantineProvider } from '@mantine/core';
import { cleanup, configure, render as renderBare } from '@testing-library/react';
import type { ReactNode } from 'react';
import { theme } from '@/app/theme';
import { afterEach } from 'vitest';

// A page is there within milliseconds, but not on a machine that builds everything else at the same time.
configure({ asyncUtilTimeout: 15_000 });
afterEach(cleanup);

// jsdom has none of these; Mantine and the router ask for them.
window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {}, addListener: () => {}, removeListener: () => {} }) as unknown as MediaQueryList;
window.scrollTo = () => {};
HTMLCanvasElement.prototype.getContext = () => null;
URL.createObjectURL ??= () => 'about:blank';
URL.revokeObjectURL ??= () => {};
// A text area that grows listens for fonts.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

export function render(element: ReactNode) {
  return renderBare(<MantineProvider theme={theme} env="test">{element}</MantineProvider>);
}
