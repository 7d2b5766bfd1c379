import { Stack, Text } from '@mantine/core';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { useScheduledSessions } from '@/lib/api/catalog';
import { formatRange } from '@/lib/dates';
import { SeatsBar } from './SeatsBar';

/** The sessions to come of one course. */
export function CourseSessions({ reference }: { reference: string }) {
  const sessions = useScheduledSessions();
  return (
    <Panel title="Sessions à venir">
      <QueryView query={sessions} lines={3}>
        {(all) => {
          const own = all.filter((session) => session.courseReference === reference);
          if (own.length === 0) return <Text size="sm" c="dimmed">Aucune. Programmez-en une dès que la fiche est publiée.</Text>;
          return (
            <Stack gap="sm">
              {own.map((session) => (
                <div key={session.id}>
                  <TextLink to="/sessions/$id" params={{ id: session.id }} size="sm" fw={600} className="figures">
                    {formatRange(session.startsOn, session.endsOn)}
                  </TextLink>
                  <Text size="xs" c="dimmed" mb={4}>{session.place}</Text>
                  <SeatsBar capacity={session.capacity} taken={session.seatsTaken} waiting={session.seatsWaiting} />
                </div>
              ))}
            </Stack>
          );
        }}
      </QueryView>
    </Panel>
  );
}
