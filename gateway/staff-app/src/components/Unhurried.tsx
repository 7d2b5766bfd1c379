import { startTransition, useDeferredValue, useEffect, useState, type ReactNode } from 'react';

/** Drawn right after what surrounds it, in slices: a page of many parts appears part by part and answers the keyboard in between. */
export function Unhurried({ children, meanwhile = null }: { children: ReactNode; meanwhile?: ReactNode }) {
  const drawn = useDeferredValue(true, false);
  return drawn ? children : meanwhile;
}

/** How many of some parts have had their turn: they come one after the other, each put on the page by itself, for what is put there at once is not sliced. */
export function useTurns(parts: number): number {
  const [turns, setTurns] = useState(1);
  useEffect(() => {
    if (turns >= parts) return undefined;
    const next = setTimeout(() => startTransition(() => setTurns(turns + 1)));
    return () => clearTimeout(next);
  }, [turns, parts]);
  return turns;
}
