import { Paper, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { ButtonLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { ProposalTable } from '@/features/proposals/components/ProposalTable';
import { useCan } from '@/lib/session';

const route = getRouteApi('/propositions');

export function ProposalsPage() {
  const { statut } = route.useSearch();
  const navigate = route.useNavigate();
  const sells = useCan('sales');
  return (
    <>
      <PageHeader title="Propositions" actions={sells && <ButtonLink to="/propositions/nouvelle">Nouvelle proposition</ButtonLink>} />
      <Stack>
        <FilterBar
          label="État"
          value={statut}
          onChange={(code) => void navigate({ search: { statut: code }, replace: true })}
          options={[['', 'Toutes'], ['draft', 'À émettre'], ['issued', 'Émises'], ['accepted', 'Acceptées'], ['expired', 'Expirées'], ['declined', 'Déclinées']]}
        />
        <Paper withBorder p="xs">
          <ProposalTable filter={{ status: statut }} />
        </Paper>
      </Stack>
    </>
  );
}
