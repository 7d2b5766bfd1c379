import { Grid, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { useFile } from '@/features/funding/api/get-file';
import { fileStatuses } from '@/features/funding/api/types';
import { FileActions } from '@/features/funding/components/FileActions';
import { Decisions, FileFacts, MonthPanel, OpcoMoney } from '@/features/funding/components/FilePanels';
import { MessageTable } from '@/features/funding/components/MessageTable';
import { opcos } from '@/lib/labels';

const route = getRouteApi('/financements/$id');

export function FundingFilePage() {
  const { id } = route.useParams();
  const file = useFile(id);
  return (
    <QueryView query={file}>
      {(detail) => (
        <>
          <PageHeader
            back={<TextLink to="/financements" size="sm">← Financements</TextLink>}
            title={`Prise en charge ${opcos[detail.file.opco] ?? detail.file.opco}`}
            badge={<StatusBadge labels={fileStatuses} code={detail.file.status} />}
            subtitle={`Contrat ${detail.file.contractNumber} · ${detail.file.courseReference}`}
            actions={<FileActions file={detail.file} />}
          />
          <Grid gap="md">
            <Grid.Col span={{ base: 12, lg: 8 }}>
              <Stack>
                <MonthPanel file={detail.file} />
                <Decisions detail={detail} />
                <OpcoMoney detail={detail} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 4 }}>
              <FileFacts file={detail.file} />
            </Grid.Col>
            <Grid.Col span={12}>
              <Panel title="Messages reçus">
                <MessageTable messages={detail.messages} />
              </Panel>
            </Grid.Col>
          </Grid>
        </>
      )}
    </QueryView>
  );
}
