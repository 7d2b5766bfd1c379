import { Button, Paper, Stack, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { BreachView } from '@/features/privacy/components/BreachView';
import { ConsentView } from '@/features/privacy/components/ConsentView';
import { NewRequestForm } from '@/features/privacy/components/NewRequestForm';
import { LinkDialog } from '@/features/privacy/components/PersonTools';
import { ProspectionView } from '@/features/privacy/components/ProspectionView';
import { ReadingsView } from '@/features/privacy/components/ReadingsView';
import { RegisterView } from '@/features/privacy/components/RegisterView';
import { RequestTable } from '@/features/privacy/components/RequestTable';
import { RetentionView } from '@/features/privacy/components/RetentionView';

const route = getRouteApi('/donnees-personnelles');

const tabs: [code: string, text: string, content: () => ReactNode][] = [
  ['demandes', 'Demandes', () => <Requests />],
  ['registre', 'Registre des traitements', () => <RegisterView />],
  ['consentements', 'Consentements', () => <ConsentView />],
  ['prospection', 'Prospection', () => <ProspectionView />],
  ['acces', 'Journal des accès', () => <ReadingsView />],
  ['conservation', 'Conservation', () => <RetentionView />],
  ['violations', 'Violations', () => <BreachView />],
];

export function PrivacyPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [linking, link] = useDisclosure(false);
  const shown = tabs.find(([code]) => code === search.vue) ?? tabs[0]!;
  return (
    <>
      <PageHeader title="Données personnelles" actions={<><Button variant="default" onClick={link.open}>Lien personnel…</Button><Button onClick={() => void navigate({ search: { ...search, nouvelle: '1' } })}>Nouvelle demande</Button></>} />
      <Stack>
        <Tabs value={shown[0]} onChange={(tab) => void navigate({ search: tab && tab !== 'demandes' ? { vue: tab } : {} })}>
          <Tabs.List>
            {tabs.map(([code, text]) => (
              <Tabs.Tab key={code} value={code}>
                {text}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {shown[2]()}
      </Stack>
      {linking && <LinkDialog onClose={link.close} />}
      {search.nouvelle && <NewRequestForm onClose={() => void navigate({ search: { ...search, nouvelle: undefined } })} />}
    </>
  );
}

function Requests() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <FilterBar
        label="État"
        value={search.statut}
        onChange={(statut) => void navigate({ search: { ...search, statut }, replace: true })}
        options={[['', 'Toutes'], ['received', 'Identité à vérifier'], ['running', 'En cours'], ['answered', 'À remettre'], ['closed', 'Closes']]}
      />
      <Paper withBorder p="xs">
        <RequestTable status={search.statut} />
      </Paper>
    </>
  );
}
