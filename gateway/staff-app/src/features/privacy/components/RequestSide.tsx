import { Stack, Text } from '@mantine/core';
import { DayDistance } from '@/components/DayDistance';
import { Facts } from '@/components/Facts';
import { Panel } from '@/components/Panel';
import { formatDay, formatInstant } from '@/lib/dates';
import { actorLabel } from '@/lib/labels';
import { useMe } from '@/lib/session';
import { channels, type RequestDetail } from '../api/types';

export function RequestSide({ request }: { request: RequestDetail }) {
  const me = useMe();
  return (
    <Stack>
      <Panel title="Demande">
        <Facts
          of={[
            ['Reçue le', formatDay(request.receivedOn)],
            ['Par', channels[request.channel] ?? request.channel],
            ['Enregistrée par', actorLabel(request.loggedBy, me.id)],
            ['Réponse due', <DayDistance day={request.dueOn} soon={5} neutral={request.status === 'closed'} />],
            request.extensionNoticeOn && ['Prolongée le', formatDay(request.extensionNoticeOn)],
            request.extensionReason && ['Motif', request.extensionReason],
            request.startedAt && ['Services interrogés', formatInstant(request.startedAt)],
            request.answeredAt && ['Réponses complètes', formatInstant(request.answeredAt)],
            request.closedAt && ['Close', formatInstant(request.closedAt)],
            ['Identifiants', request.subjectIds.map((id) => `…${id.slice(-6)}`).join(', ')],
          ]}
        />
      </Panel>
      <Panel title="Lectures des valeurs">
        {request.readings.length === 0 ? (
          <Text size="sm" c="dimmed">
            Personne n’a encore lu les valeurs. Chaque lecture est notée ici.
          </Text>
        ) : (
          <Facts of={request.readings.map((reading) => [formatInstant(reading.readAt), `${actorLabel(reading.actor, me.id)} : ${reading.purpose}`])} />
        )}
      </Panel>
    </Stack>
  );
}
