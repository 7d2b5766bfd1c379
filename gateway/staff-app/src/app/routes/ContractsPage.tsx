import { Paper, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { ContractTable } from '@/features/contracts/components/ContractTable';

const route = getRouteApi('/contrats');

export function ContractsPage() {
  const { statut } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Contrats" />
      <Stack>
        <FilterBar
          label="État"
          value={statut}
          onChange={(code) => void navigate({ search: { statut: code }, replace: true })}
          options={[['', 'Tous'], ['awaiting-deposit', 'Acompte attendu'], ['concluded', 'Conclus'], ['delivered', 'Réalisés'], ['cancelled', 'Annulés'], ['withdrawn', 'Rétractés']]}
        />
        <Paper withBorder p="xs">
          <ContractTable filter={{ status: statut }} />
        </Paper>
      </Stack>
    </>
  );
}
