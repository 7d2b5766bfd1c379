import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '@/components/ProblemAlert';
import { meQuery } from '@/lib/session';
import { Shell } from './Shell';
import { SignIn } from './SignIn';

/** First of all: who is there? */
export function Root() {
  const me = useQuery(meQuery);
  if (me.data) return <Shell />;
  if (me.data === null) return <SignIn />;
  return (
    <Center mih="100vh" p="md">
      {me.error ? <ProblemAlert error={me.error} onRetry={() => void me.refetch()} /> : <Loader aria-label="Chargement" />}
    </Center>
  );
}
