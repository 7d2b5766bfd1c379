import { Paper, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { SessionTable } from '@/features/sessions/components/SessionTable';

const route = getRouteApi('/sessions');

export function SessionsPage() {
  const { statut } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Sessions" />
      <Stack>
        <FilterBar
          label="État"
          value={statut}
          onChange={(code) => void navigate({ search: { statut: code }, replace: true })}
          options={[['', 'Toutes'], ['scheduled', 'Programmées'], ['completed', 'Réalisées'], ['cancelled-by-lexom', 'Annulées']]}
        />
        <Paper withBorder p="xs">
          <SessionTable status={statut} />
        </Paper>
      </Stack>
    </>
  );
}
