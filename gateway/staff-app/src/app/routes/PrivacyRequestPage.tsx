import { Grid, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { useRequest } from '@/features/privacy/api/get-request';
import { statuses } from '@/features/privacy/api/types';
import { ClosingReport } from '@/features/privacy/components/ClosingReport';
import { ReportView } from '@/features/privacy/components/ReportView';
import { RequestActions } from '@/features/privacy/components/RequestActions';
import { RequestSide } from '@/features/privacy/components/RequestSide';

const route = getRouteApi('/donnees-personnelles/$id');

export function PrivacyRequestPage() {
  const { id } = route.useParams();
  const request = useRequest(id);
  return (
    <QueryView query={request}>
      {(found) => (
        <>
          <PageHeader
            back={<TextLink to="/donnees-personnelles" size="sm">← Données personnelles</TextLink>}
            title={found.rightLabel}
            badge={<StatusBadge labels={statuses} code={found.status} />}
            actions={<RequestActions request={found} />}
          />
          <Grid gap="md">
            <Grid.Col span={{ base: 12, lg: 8 }}>
              <ReportView requestId={found.id} />
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 4 }}>
              <Stack>
                <RequestSide request={found} />
                <ClosingReport request={found} />
              </Stack>
            </Grid.Col>
          </Grid>
        </>
      )}
    </QueryView>
  );
}
