import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import classes from './Shell.module.css';

const read = () => import('./Palette');
const Palette = lazy(() => read().then((module) => ({ default: module.Palette })));
const IDLE_MS = 4_000;

// Safari has no idle callback.
const whenIdle = (work: () => void): void => void (typeof requestIdleCallback === 'undefined' ? setTimeout(work, IDLE_MS) : requestIdleCallback(work, { timeout: IDLE_MS }));

/** Where the command palette is opened from: here, or by Ctrl+K in any field. It is read once the page is there, so that the first Ctrl+K finds it. */
export function PaletteKey() {
  const [asked, setAsked] = useState(0);
  const ask = (): void => setAsked((times) => times + 1);
  useHotkeys([['mod+K', ask]], []);
  useEffect(() => whenIdle(() => void read()), []);
  return (
    <>
      {asked > 0 && (
        <Suspense>
          <Palette times={asked} />
        </Suspense>
      )}
      <UnstyledButton className={classes.search} onClick={ask} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        <span className={classes.hint}>Rechercher ou aller à…</span>
        <Kbd size="xs" visibleFrom="sm">
          Ctrl K
        </Kbd>
      </UnstyledButton>
    </>
  );
}
