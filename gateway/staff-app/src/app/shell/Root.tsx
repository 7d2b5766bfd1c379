import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/ProblemAlert';
import { clockQuery } from '@/lib/clock';
import { meQuery } from '@/lib/session';
import { Shell } from './Shell';
import { SignIn } from './SignIn';

/** First of all: who is there? */
export function Root() {
  const me = useQuery(meQuery);
  const clock = useQuery({ ...clockQuery, enabled: Boolean(me.data) });
  // Forms begin with today: which day that is has to be known before one is opened.
  if (me.data && (clock.data !== undefined || clock.error)) return <Shell />;
  if (me.data === null) return <SignIn />;
  return (
    <Center mih="100vh" p="md">
      {me.error ? <ProblemAlert error={me.error} onRetry={() => void me.refetch()} /> : <Loader aria-label="Chargement" />}
    </Center>
  );
}
