import { Skeleton, Stack } from '@mantine/core';
import { useDeferredValue, type ReactNode } from 'react';
import { ProblemAlert } from './ProblemAlert';

interface Reading<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

interface Props<T> {
  query: Reading<T>;
  /** How many lines the answer will take, so that the page does not jump. */
  lines?: number;
  children: (data: T) => ReactNode;
}

/** Waiting, failed, or there: the three states of everything that is read. */
export function QueryView<T>({ query, lines = 4, children }: Props<T>) {
  // A long list is drawn in slices: what somebody types or clicks meanwhile comes first.
  const drawn = useDeferredValue(query.data);
  if (query.data !== undefined && drawn !== undefined) {
    return (
      <>
        {query.error != null && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
        {children(drawn)}
      </>
    );
  }

  if (query.data !== undefined || (query.isPending && query.error == null)) {
    return (
      <Stack gap="sm" aria-busy="true" aria-label="Chargement">
        {Array.from({ length: lines }, (_, line) => (
          <Skeleton key={line} height={18} radius="sm" width={`${96 - (line % 3) * 12}%`} />
        ))}
      </Stack>
    );
  }

  return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
}
