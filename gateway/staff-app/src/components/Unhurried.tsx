import { useDeferredValue, type ReactNode } from 'react';

/** Drawn right after what surrounds it, in slices: a page of many parts appears part by part and answers the keyboard in between. */
export function Unhurried({ children, meanwhile = null }: { children: ReactNode; meanwhile?: ReactNode }) {
  const drawn = useDeferredValue(true, false);
  return drawn ? children : meanwhile;
}
