import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from './api-client';
import { parisDay } from './dates';
import { Problem } from './problem';

/** The business clock. Outside Development the route does not exist and the answer is null: real time. */
export const clockQuery = queryOptions({
  queryKey: ['clock'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<{ now: string; readAt: number } | null> => {
    try {
      const { now } = await get<{ now: string }>('/dev/clock', {}, signal);
      return { now, readAt: Date.now() };
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  },
});

/** The Paris day the services count from. */
export function useToday(): string {
  const { data } = useQuery(clockQuery);
  return parisDay(data ? data.now : new Date());
}
