import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { clockQuery } from '@/lib/clock';
import { meQuery } from '@/lib/session';
import { SignIn } from './SignIn';

// Who only signs in runs none of it; index.html asks for the file, so that it is there when the session has answered.
const Shell = lazy(() => import('./Shell').then((module) => ({ default: module.Shell })));

/** First of all: who is there? */
export function Root() {
  const me = useQuery(meQuery);
  const clock = useQuery({ ...clockQuery, enabled: Boolean(me.data) });
  // Forms begin with today: which day that is has to be known before one is opened.
  const known = Boolean(me.data) && (clock.data !== undefined || clock.error !== null);
  // Everything at once is the longest drawing there is: deferred, it does not hold up whoever already types or clicks.
  const drawn = useDeferredValue(known);
  if (known && drawn) {
    return (
      <Suspense fallback={<Arriving />}>
        <Shell />
      </Suspense>
    );
  }
  if (me.data === null) return <SignIn />;
  if (!me.error) return <Arriving />;
  return (
    <Center mih="100vh" p="md">
      <ProblemAlert error={me.error} onRetry={() => void me.refetch()} />
    </Center>
  );
}

function Arriving() {
  return (
    <Center mih="100vh" p="md">
      <Loader aria-label="Chargement" />
    </Center>
  );
}
