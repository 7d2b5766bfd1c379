import { Paper, Stack, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { FileTable } from '@/features/funding/components/FileTable';
import { MessageList } from '@/features/funding/components/MessageList';
import { ReceivablesView } from '@/features/funding/components/ReceivablesView';

const route = getRouteApi('/financements');

const fileStates: [string, string][] = [['', 'Tous'], ['announced', 'Annoncés'], ['accepted', 'Acceptés'], ['reduced', 'Réduits'], ['rejected', 'Rejetés'], ['lapsed', 'Échus'], ['closed', 'Clos']];
const messageStates: [string, string][] = [['', 'Tous'], ['done', 'Traités'], ['unmatched', 'Dossier inconnu'], ['refused', 'Refusés'], ['unverified', 'Signature refusée'], ['malformed', 'Mal formés']];

export function FundingPage() {
  const { statut, vue = 'dossiers' } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = (code: string | undefined) => void navigate({ search: { vue, statut: code }, replace: true });
  return (
    <>
      <PageHeader title="Financements OPCO" />
      <Stack>
        <Tabs value={vue} onChange={(tab) => void navigate({ search: tab && tab !== 'dossiers' ? { vue: tab } : {} })}>
          <Tabs.List>
            <Tabs.Tab value="dossiers">Dossiers</Tabs.Tab>
            <Tabs.Tab value="creances">Qui doit quoi</Tabs.Tab>
            <Tabs.Tab value="messages">Messages reçus</Tabs.Tab>
          </Tabs.List>
        </Tabs>
        {vue === 'creances' ? (
          <ReceivablesView />
        ) : (
          <>
            <FilterBar label="État" value={statut} onChange={filter} options={vue === 'messages' ? messageStates : fileStates} />
            <Paper withBorder p="xs">
              {vue === 'messages' ? <MessageList state={statut} /> : <FileTable filter={{ status: statut }} />}
            </Paper>
          </>
        )}
      </Stack>
    </>
  );
}
