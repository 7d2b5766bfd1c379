import { Alert, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { useToday } from '@/lib/clock';
import { addDays, daysBetween, firstOfMonth, formatShortDay, mondayOf } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useSessionsBetween } from '../api/session-details';
import { conflictsOf, shifted } from '../planning';
import classes from './Calendar.module.css';
import { CalendarSession } from './CalendarSession';
import { ChangeSessionDialog } from './PlanDialogs';

export type Grouping = 'all' | 'trainer' | 'room';

interface Props {
  day: string;
  span: 'week' | 'month';
  by: Grouping;
}

interface Row {
  key: string;
  label: string;
  sessions: SessionDetail[];
}

const WEEKDAYS = 7;

/** Weeks with their sessions, all together or a row per trainer or room. A session is moved by dragging it: what it would collide with shows at once. */
export function Calendar({ day, span, by }: Props) {
  const from = mondayOf(span === 'month' ? firstOfMonth(day) : day);
  const weeks = span === 'month' ? 6 : 1;
  const days = Array.from({ length: weeks * WEEKDAYS }, (_, index) => addDays(from, index));
  const shown = span === 'month' ? days.slice(0, days[35]!.slice(0, 7) === day.slice(0, 7) ? 42 : 35) : days;
  const { sessions, error, isPending, refetch } = useSessionsBetween(from, shown.at(-1)!);
  const manages = useCan('training-manager');
  const today = useToday();
  const [dragged, setDragged] = useState<{ session: SessionDetail; from: string } | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [moving, setMoving] = useState<{ session: SessionDetail; byDays: number } | null>(null);

  const shift = dragged && over ? daysBetween(dragged.from, over) : 0;
  const collisions =
    dragged && over
      ? conflictsOf({ sessionId: dragged.session.id, halfDays: shifted(dragged.session.halfDays, shift), trainerId: dragged.session.trainer.id, roomId: dragged.session.room?.id ?? null }, sessions)
      : [];

  if (error) return <ProblemAlert error={error} onRetry={refetch} />;
  const rows = rowsOf(sessions, by);
  return (
    <>
      {isPending && <Skeleton height={4} mb="xs" />}
      {collisions.length > 0 && (
        <Alert color="red" variant="light" p="xs" mb="xs" role="status">
          {collisions.map((one) => `${one.about === 'trainer' ? one.session.trainer.name : one.session.room?.name} est déjà pris le ${formatShortDay(one.slots[0]!.day)} (${one.session.courseReference})`).join(' ; ')}.
        </Alert>
      )}
      <div className={classes.scroll}>
        {rows.map((row) => (
          <section key={row.key} aria-label={row.label || 'Sessions'}>
            {row.label && <Text size="sm" fw={600} mt="sm" mb={4}>{row.label}</Text>}
            <div className={classes.grid} role="list">
              {shown.map((one, index) => (
                <div
                  key={one}
                  role="listitem"
                  className={classes.day}
                  data-today={one === today || undefined}
                  data-outside={(span === 'month' && one.slice(0, 7) !== day.slice(0, 7)) || undefined}
                  data-over={(dragged && over === one) || undefined}
                  data-collides={(over === one && collisions.length > 0) || undefined}
                  onDragOver={(event) => {
                    if (!dragged) return;
                    event.preventDefault();
                    setOver(one);
                  }}
                  onDrop={(event) => {
                    event.preventDefault();
                    if (dragged && shift !== 0) setMoving({ session: dragged.session, byDays: shift });
                    setDragged(null);
                  }}
                >
                  <Text size="xs" c={one === today ? undefined : 'dimmed'} fw={one === today ? 700 : 400}>
                    {index < WEEKDAYS || one.endsWith('-01') ? formatShortDay(one) : Number(one.slice(8))}
                  </Text>
                  {row.sessions
                    .filter((session) => session.halfDays.some((slot) => slot.day === one))
                    .map((session) => (
                      <CalendarSession
                        key={session.id}
                        session={session}
                        day={one}
                        collides={collisions.some((conflict) => conflict.session.id === session.id)}
                        movable={manages && session.status === 'scheduled' && session.startsOn > today}
                        onDrag={() => setDragged({ session, from: one })}
                        onDragEnd={() => setDragged(null)}
                      />
                    ))}
                </div>
              ))}
            </div>
          </section>
        ))}
      </div>
      {!isPending && sessions.length === 0 && <Text size="sm" c="dimmed" mt="sm">Aucune session sur cette période.</Text>}
      {moving && <ChangeSessionDialog session={moving.session} byDays={moving.byDays} onClose={() => setMoving(null)} />}
    </>
  );
}

function rowsOf(sessions: SessionDetail[], by: Grouping): Row[] {
  if (by === 'all') return [{ key: 'all', label: '', sessions }];
  const rows = new Map<string, Row>();
  for (const session of sessions) {
    const owner = by === 'trainer' ? session.trainer : (session.room ?? { id: 'none', name: 'Sans salle (chez le client, à distance)' });
    const row = rows.get(owner.id) ?? { key: owner.id, label: owner.name, sessions: [] };
    row.sessions.push(session);
    rows.set(owner.id, row);
  }
  return rows.size === 0 ? [{ key: 'all', label: '', sessions: [] }] : [...rows.values()].sort((a, b) => a.label.localeCompare(b.label, 'fr'));
}
