import { Center, Loader } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { ProblemAlert } from '@/components/ProblemAlert';

export function NotFound() {
  return (
    <EmptyState title="Cette page n’existe pas">
      <TextLink to="/">Retour à l’accueil</TextLink>
    </EmptyState>
  );
}

export function Failed({ error }: ErrorComponentProps) {
  const router = useRouter();
  return <ProblemAlert error={error} onRetry={() => void router.invalidate()} />;
}

export function Waiting() {
  return (
    <Center py="xl">
      <Loader aria-label="Chargement" />
    </Center>
  );
}
