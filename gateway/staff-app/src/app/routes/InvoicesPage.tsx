import { Group, Paper, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { InvoiceTable } from '@/features/invoices/components/InvoiceTable';

const route = getRouteApi('/factures');

export function InvoicesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Factures" />
      <Stack>
        <Group>
          <FilterBar
            label="État"
            value={search.statut}
            onChange={(code) => void navigate({ search: { ...search, statut: code }, replace: true })}
            options={[['', 'Toutes'], ['open', 'À régler'], ['overdue', 'En retard'], ['settled', 'Soldées'], ['credit-note', 'Avoirs']]}
          />
          <FilterBar
            label="Payeur"
            value={search.payeur}
            onChange={(code) => void navigate({ search: { ...search, payeur: code }, replace: true })}
            options={[['', 'Tous'], ['client', 'Clients'], ['opco', 'OPCO']]}
          />
        </Group>
        <Paper withBorder p="xs">
          <InvoiceTable filter={{ status: search.statut, payer: search.payeur }} />
        </Paper>
      </Stack>
    </>
  );
}
