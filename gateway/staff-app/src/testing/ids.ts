/** Readable ids for samples. */
export const id = (name: string): string => `0197aaaa-0000-7000-8000-${name.padStart(12, '0')}`;
export const eur = (amount: string) => ({ amount, currency: 'EUR' });
export const list = <T>(...items: T[]) => ({ items, next: null });
