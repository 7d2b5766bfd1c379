import { Paper, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { ProposalTable } from '@/features/proposals/components/ProposalTable';

const route = getRouteApi('/propositions');

export function ProposalsPage() {
  const { statut } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Propositions" />
      <Stack>
        <FilterBar
          label="État"
          value={statut}
          onChange={(code) => void navigate({ search: { statut: code }, replace: true })}
          options={[['', 'Toutes'], ['draft', 'À émettre'], ['issued', 'Émises'], ['accepted', 'Acceptées'], ['expired', 'Expirées'], ['declined', 'Déclinées']]}
        />
        <Paper withBorder p="xs">
          <ProposalTable status={statut} />
        </Paper>
      </Stack>
    </>
  );
}
