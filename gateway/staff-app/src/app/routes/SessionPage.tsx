import { Grid, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Facts } from '@/components/Facts';
import { TextLink } from '@/components/Links';
import { PageHeader } from '@/components/PageHeader';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { AttendancePanel } from '@/features/sessions/components/AttendancePanel';
import { ChecklistPanel } from '@/features/sessions/components/ChecklistPanel';
import { Registrations } from '@/features/sessions/components/Registrations';
import { SessionActions } from '@/features/sessions/components/SessionActions';
import { SessionCertificates } from '@/features/sessions/components/SessionCertificates';
import { useSession } from '@/lib/api/catalog';
import { sessionStatuses, type SessionDetail } from '@/lib/api/catalog-types';
import { formatRange } from '@/lib/dates';
import { modes } from '@/lib/labels';
import { useCan } from '@/lib/session';

const route = getRouteApi('/sessions/$id');

export function SessionPage() {
  const { id } = route.useParams();
  const session = useSession(id);
  return <QueryView query={session}>{(found) => <Session session={found} />}</QueryView>;
}

function Session({ session }: { session: SessionDetail }) {
  // The sheet names people: for those who plan and sell (CGV-5.5-c).
  const { faire } = route.useSearch();
  const seesPeople = useCan('training-manager', 'sales');
  return (
    <>
      <PageHeader
        back={<TextLink to="/sessions" size="sm">← Sessions</TextLink>}
        title={`Session ${formatRange(session.startsOn, session.endsOn)}`}
        badge={<StatusBadge labels={sessionStatuses} code={session.status} />}
        subtitle={session.courseTitle}
        actions={<SessionActions session={session} first={faire} />}
      />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            {session.status === 'scheduled' && <ChecklistPanel sessionId={session.id} />}
            {seesPeople && <AttendancePanel sessionId={session.id} />}
            {seesPeople && session.status === 'completed' && <SessionCertificates sessionId={session.id} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <Panel title="Session">
              <Facts
                of={[
                  ['Formation', session.courseReference],
                  ['Mode', modes[session.mode] ?? session.mode],
                  ['Lieu', session.place],
                  ['Formateur', session.trainer.name],
                ]}
              />
            </Panel>
            <Registrations session={session} />
          </Stack>
        </Grid.Col>
      </Grid>
    </>
  );
}
