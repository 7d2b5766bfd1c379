import { infiniteQueryOptions } from '@tanstack/react-query';
import { get, type Page, type Query } from './api-client';

/** A list that is read page by page, newest first. */
export function pagesOptions<T>(key: readonly unknown[], path: string, query: Query = {}) {
  return infiniteQueryOptions({
    queryKey: [...key, query],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<Page<T>>(path, { limit: 50, ...query, cursor: pageParam }, signal),
    getNextPageParam: (last) => last.next,
    select: (data) => data.pages.flatMap((page) => page.items),
  });
}
