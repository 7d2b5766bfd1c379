import { Button, Group, Paper, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { SearchBox } from '@/components/SearchBox';
import { CustomerTable } from '@/features/customers/components/CustomerTable';
import { NewCustomerForm } from '@/features/customers/components/NewCustomerForm';
import { useCan } from '@/lib/session';

const route = getRouteApi('/clients');

export function CustomersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sells = useCan('sales');
  const set = (part: Partial<typeof search>) => void navigate({ search: { ...search, ...part }, replace: true });
  return (
    <>
      <PageHeader title="Clients" actions={sells && <Button onClick={() => set({ nouveau: '1' })}>Nouveau client</Button>} />
      <Stack>
        <Group>
          <SearchBox label="Nom ou SIREN" value={search.q} onChange={(q) => set({ q })} />
          <FilterBar label="Nature" value={search.nature} onChange={(nature) => set({ nature })} options={[['', 'Tous'], ['company', 'Entreprises'], ['individual', 'Particuliers']]} />
        </Group>
        <Paper withBorder p="xs">
          <CustomerTable q={search.q} kind={search.nature} />
        </Paper>
      </Stack>
      {search.nouveau && <NewCustomerForm onClose={() => set({ nouveau: undefined })} onDone={(customer) => void navigate({ to: '/clients/$id', params: { id: customer.id } })} />}
    </>
  );
}
