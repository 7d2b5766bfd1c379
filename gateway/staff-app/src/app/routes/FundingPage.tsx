import { Button, Paper, Stack, Tabs } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FilterBar } from '@/components/FilterBar';
import { PageHeader } from '@/components/PageHeader';
import { ClaimsView } from '@/features/funding/components/ClaimsView';
import { FileTable } from '@/features/funding/components/FileTable';
import { MessageList } from '@/features/funding/components/MessageList';
import { OpcoUpload } from '@/features/funding/components/OpcoUpload';
import { ReceivablesView } from '@/features/funding/components/ReceivablesView';
import { ReconciliationView } from '@/features/funding/components/ReconciliationView';
import { useCan } from '@/lib/session';

const route = getRouteApi('/financements');

interface View {
  code: string;
  text: string;
  states?: [string, string][];
  content: (state: string | undefined) => ReactNode;
}

const views: View[] = [
  {
    code: 'dossiers', text: 'Dossiers',
    states: [['', 'Tous'], ['announced', 'Annoncés'], ['accepted', 'Acceptés'], ['reduced', 'Réduits'], ['rejected', 'Rejetés'], ['lapsed', 'Échus'], ['closed', 'Clos']],
    content: (status) => <FileTable filter={{ status }} />,
  },
  { code: 'creances', text: 'Qui doit quoi', content: () => <ReceivablesView /> },
  {
    code: 'reglements', text: 'Demandes de règlement',
    states: [['', 'Toutes'], ['preparing', 'En préparation'], ['blocked', 'Bloquées'], ['ready', 'À envoyer'], ['sent', 'Envoyées']],
    content: (state) => <ClaimsView state={state} />,
  },
  {
    code: 'messages', text: 'Messages reçus',
    states: [['', 'Tous'], ['done', 'Traités'], ['unmatched', 'Dossier inconnu'], ['refused', 'Refusés'], ['unverified', 'Signature refusée'], ['malformed', 'Mal formés']],
    content: (state) => <MessageList state={state} />,
  },
  { code: 'rapprochement', text: 'Rapprochement', content: () => <ReconciliationView /> },
];

export function FundingPage() {
  const { statut, vue } = route.useSearch();
  const navigate = route.useNavigate();
  const keepsBooks = useCan('accountant');
  const [uploading, upload] = useDisclosure(false);
  const view = views.find((one) => one.code === vue) ?? views[0]!;
  return (
    <>
      <PageHeader title="Financements OPCO" actions={keepsBooks && <Button variant="default" onClick={upload.open}>Importer un fichier d’OPCO</Button>} />
      <Stack>
        <Tabs value={view.code} onChange={(tab) => void navigate({ search: tab && tab !== 'dossiers' ? { vue: tab } : {} })}>
          <Tabs.List>
            {views.map(({ code, text }) => (
              <Tabs.Tab key={code} value={code}>
                {text}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
        {view.states ? (
          <>
            <FilterBar label="État" value={statut} onChange={(code) => void navigate({ search: { vue, statut: code }, replace: true })} options={view.states} />
            <Paper withBorder p="xs">
              {view.content(statut)}
            </Paper>
          </>
        ) : (
          view.content(undefined)
        )}
      </Stack>
      {uploading && <OpcoUpload onClose={upload.close} />}
    </>
  );
}
