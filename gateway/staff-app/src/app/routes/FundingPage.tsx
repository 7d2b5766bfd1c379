import { Paper, Stack, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { FileTable } from '@/features/funding/components/FileTable';
import { MessageList } from '@/features/funding/components/MessageList';

const route = getRouteApi('/financements');

export function FundingPage() {
  const { statut, vue } = route.useSearch();
  const navigate = route.useNavigate();
  const messages = vue === 'messages';
  const filter = (code: string | undefined) => void navigate({ search: { vue, statut: code }, replace: true });
  return (
    <>
      <PageHeader title="Financements" />
      <Stack>
        <Tabs value={messages ? 'messages' : 'dossiers'} onChange={(tab) => void navigate({ search: tab === 'messages' ? { vue: 'messages' } : {} })}>
          <Tabs.List>
            <Tabs.Tab value="dossiers">Dossiers</Tabs.Tab>
            <Tabs.Tab value="messages">Messages reçus</Tabs.Tab>
          </Tabs.List>
        </Tabs>
        <FilterBar
          label="État"
          value={statut}
          onChange={filter}
          options={
            messages
              ? [['', 'Tous'], ['done', 'Traités'], ['unmatched', 'Dossier inconnu'], ['refused', 'Refusés'], ['unverified', 'Signature refusée'], ['malformed', 'Mal formés']]
              : [['', 'Tous'], ['announced', 'Annoncés'], ['accepted', 'Acceptés'], ['reduced', 'Réduits'], ['rejected', 'Rejetés'], ['lapsed', 'Échus'], ['closed', 'Clos']]
          }
        />
        <Paper withBorder p="xs">
          {messages ? <MessageList state={statut} /> : <FileTable filter={{ status: statut }} />}
        </Paper>
      </Stack>
    </>
  );
}
