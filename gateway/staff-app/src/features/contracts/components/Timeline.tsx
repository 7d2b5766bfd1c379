import { Box, Group, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { EmptyState } from '@/components/EmptyState';
import { QueryView } from '@/components/QueryView';
import { RuleTag } from '@/components/RuleTag';
import { formatLongDay, formatTime, parisDay } from '@/lib/dates';
import { actorLabel, services } from '@/lib/labels';
import { useMe } from '@/lib/session';
import { useTimeline } from '../api/get-timeline';
import type { TimelineEntry } from '../api/types';
import { Reference } from './Reference';
import classes from './Timeline.module.css';

/** One contract's story across all services: who, what, which rule, how much, when. Newest first. */
export function Timeline({ contractId }: { contractId: string }) {
  const timeline = useTimeline(contractId);
  return (
    <QueryView query={timeline} lines={10}>
      {({ entries }) =>
        entries.length === 0 ? (
          <EmptyState title="Rien ne s’est encore passé" />
        ) : (
          byDay(entries).map(([day, lines]) => (
            <section key={day} aria-label={formatLongDay(day)}>
              <Text component="h3" className={classes.day}>
                {formatLongDay(day)}
              </Text>
              <ol className={classes.lines}>
                {lines.map((entry, index) => (
                  <Entry key={index} entry={entry} />
                ))}
              </ol>
            </section>
          ))
        )
      }
    </QueryView>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const me = useMe();
  return (
    <li className={classes.line} data-service={entry.service}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="md">
        <Box>
          <Text size="sm">{entry.text}</Text>
          <Group gap={8} mt={3}>
            <Text size="xs" c="dimmed" className="figures">
              {formatTime(entry.at)} · {services[entry.service] ?? entry.service} · {actorLabel(entry.actor, me.id)}
            </Text>
            <RuleTag rule={entry.ruleId} />
            {entry.refs.map((ref, index) => (
              <Reference key={index} kind={ref.kind} id={ref.id} label={ref.label} />
            ))}
          </Group>
        </Box>
        {entry.amount && <Amount value={entry.amount} fw={600} size="sm" style={{ whiteSpace: 'nowrap' }} />}
      </Group>
    </li>
  );
}

function byDay(entries: TimelineEntry[]): [day: string, entries: TimelineEntry[]][] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of [...entries].reverse()) {
    const day = parisDay(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }

  return [...days];
}
