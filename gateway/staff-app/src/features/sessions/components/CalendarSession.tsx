import { TextLink } from '@/components/Links';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { periods } from '@/lib/labels';
import classes from './Calendar.module.css';

interface Props {
  session: SessionDetail;
  day: string;
  collides: boolean;
  movable: boolean;
  onDrag: () => void;
  onDragEnd: () => void;
}

/** One session on one of its days. */
export function CalendarSession({ session, day, collides, movable, onDrag, onDragEnd }: Props) {
  const slots = session.halfDays.filter((slot) => slot.day === day);
  const when = slots.length === 2 ? '' : ` · ${periods[slots[0]!.period]?.toLowerCase()}`;
  const full = session.seatsTaken >= session.capacity;
  return (
    <div
      className={classes.session}
      data-status={session.status}
      data-collides={collides || undefined}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        onDrag();
      }}
      onDragEnd={onDragEnd}
      title={`${session.courseTitle}\n${session.trainer.name} · ${session.place}${movable ? '\nFaites glisser pour déplacer' : ''}`}
    >
      <TextLink to="/sessions/$id" params={{ id: session.id }} className={classes.link} draggable={false}>
        {session.courseReference}
        {when}
      </TextLink>
      <span>
        {session.seatsTaken}/{session.capacity}
        {full ? ' · complet' : ''}
        {session.seatsWaiting > 0 ? ` · ${session.seatsWaiting} en attente` : ''}
      </span>
    </div>
  );
}
