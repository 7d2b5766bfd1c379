import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';

export type Density = 'comfortable' | 'dense';

/** How much fits on a screen. A preference of this browser, about nobody: it may be kept in its storage. */
export function useDensity(): { dense: boolean; toggle: () => void } {
  const [density, setDensity] = useLocalStorage<Density>({ key: 'lexom-density', defaultValue: 'comfortable', getInitialValueInEffect: false });
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return { dense: density === 'dense', toggle: () => setDensity(density === 'dense' ? 'comfortable' : 'dense') };
}
