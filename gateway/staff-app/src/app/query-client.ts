import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isLive } from '@/lib/live';
import { Problem } from '@/lib/problem';
import { meQuery } from '@/lib/session';

export function newQueryClient(): QueryClient {
  // A session that ended while working: the shell asks who is signed in and shows the sign-in page, on the same address.
  const onError = (error: unknown): void => {
    if (error instanceof Problem && (error.isSignedOut || error.code === 'csrf')) {
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    }
  };

  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // What others change is told (useLiveUpdates). Without that, it is asked for while somebody looks; a hidden window asks nothing.
        refetchInterval: () => (isLive() ? false : 30_000),
        // A refusal stays a refusal; a service that is starting may answer the second time.
        retry: (failures, error) => failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 500),
        retryDelay: 800,
      },
    },
  });
  return client;
}
