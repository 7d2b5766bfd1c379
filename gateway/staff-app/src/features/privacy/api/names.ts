import { useQueries } from '@tanstack/react-query';
import { get } from '@/lib/api-client';
import type { Found } from './find-people';

// As many as a list reads at once: what is known of earlier lines is not asked for again, and not noted again, when more are read.
const AT_ONCE = 50;

/** Who stands behind ids, as far as anybody knows. Each reading is noted with the reader's name (CGV-5.5-c): it is made once, not with every change on screen. */
export function useNames(ids: readonly string[]): (id: string) => string | undefined {
  const asked = [...new Set(ids)];
  const parts = Array.from({ length: Math.ceil(asked.length / AT_ONCE) }, (_, part) => asked.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
  const names = useQueries({
    queries: parts.map((part) => ({
      queryKey: ['people-names', part],
      staleTime: 'static' as const,
      refetchInterval: false as const,
      queryFn: ({ signal }: { signal: AbortSignal }) => get<{ items: Found[] }>(`/staff/v1/ordering/people?${part.map((id) => `id=${id}`).join('&')}&purpose=rights-request`, {}, signal),
    })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data?.items ?? []).map((one): [string, string] => [one.id, `${one.firstName} ${one.lastName}`.trim()]))),
  });
  return (id) => names.get(id);
}
