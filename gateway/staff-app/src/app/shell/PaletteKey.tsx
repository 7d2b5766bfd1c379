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

// Longer than any palette takes to appear; one that never does must not swallow what is typed.
const PATIENCE_MS = 5_000;
const FIELD = 'command-palette';

/** What is typed between Ctrl+K and the palette: whoever knows where to go does not wait for it. */
function useTypedAhead(asked: number): string {
  const [typed, setTyped] = useState({ asked: 0, text: '' });
  useEffect(() => {
    if (asked === 0) return undefined;
    const stop = (): void => window.removeEventListener('keydown', gather, true);
    const gather = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' || document.activeElement?.id === FIELD) return stop();
      const command = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
      if (event.key.length !== 1 || command) return undefined;
      event.preventDefault();
      return setTyped((before) => ({ asked, text: (before.asked === asked ? before.text : '') + event.key }));
    };
    window.addEventListener('keydown', gather, true);
    const timer = setTimeout(stop, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [asked]);
  return typed.asked === asked ? typed.text : '';
}

/** Where the command palette is opened from: here, or by Ctrl+K in any field. It is read once the page is there, so that the first Ctrl+K finds it. */
export function PaletteKey() {
  const [asked, setAsked] = useState(0);
  const ask = (): void => setAsked((times) => times + 1);
  const typed = useTypedAhead(asked);
  useHotkeys([['mod+K', ask]], []);
  useEffect(() => whenIdle(() => void read()), []);
  return (
    <>
      {asked > 0 && (
        <Suspense>
          <Palette key={asked} typed={typed} field={FIELD} />
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
