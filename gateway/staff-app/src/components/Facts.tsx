import type { ReactNode } from 'react';
import classes from './Facts.module.css';

export type Fact = [name: string, value: ReactNode];

/** Names and values, one pair per line; what is not known is left out. */
export function Facts({ of }: { of: (Fact | false | '' | null | undefined)[] }) {
  return (
    <dl className={classes.facts}>
      {of.map(
        (fact) =>
          fact && (
            <div key={fact[0]} className={classes.fact}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
