import { Button, Paper, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { NewRequestForm } from '@/features/privacy/components/NewRequestForm';
import { RequestTable } from '@/features/privacy/components/RequestTable';

const route = getRouteApi('/donnees-personnelles');

export function PrivacyPage() {
  const { statut } = route.useSearch();
  const navigate = route.useNavigate();
  const [logging, form] = useDisclosure(false);
  return (
    <>
      <PageHeader title="Données personnelles" actions={<Button onClick={form.open}>Nouvelle demande</Button>} />
      <Stack>
        <FilterBar
          label="État"
          value={statut}
          onChange={(code) => void navigate({ search: { statut: code }, replace: true })}
          options={[['', 'Toutes'], ['received', 'Identité à vérifier'], ['running', 'En cours'], ['answered', 'À remettre'], ['closed', 'Closes']]}
        />
        <Paper withBorder p="xs">
          <RequestTable status={statut} />
        </Paper>
      </Stack>
      {logging && <NewRequestForm onClose={form.close} />}
    </>
  );
}
