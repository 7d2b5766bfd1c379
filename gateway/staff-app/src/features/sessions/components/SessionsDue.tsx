import { DayDistance } from '@/components/DayDistance';
import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { useToday } from '@/lib/clock';
import { formatRange } from '@/lib/dates';
import { useSessions } from '../api/list-sessions';

/** Sessions to give or, once their last day has come, to complete. */
export function SessionsDue() {
  const today = useToday();
  const scheduled = useSessions('scheduled');
  const data = scheduled.data && [...scheduled.data].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return (
    <DueList
      title="Sessions à venir et à clôturer"
      query={{ ...scheduled, data }}
      rowKey={(row) => row.id}
      main={(row) => (
        <TextLink to="/sessions/$id" params={{ id: row.id }} className="row-link" size="sm" fw={600}>
          {formatRange(row.startsOn, row.endsOn)}
        </TextLink>
      )}
      detail={(row) => `${row.courseReference} · ${row.seatsTaken} place${row.seatsTaken > 1 ? 's' : ''} sur ${row.capacity}${row.seatsWaiting > 0 ? `, ${row.seatsWaiting} en attente` : ''}`}
      aside={(row) => (row.endsOn <= today ? <strong>à clôturer</strong> : <DayDistance day={row.startsOn} />)}
      empty="Aucune session n’est programmée."
      more={<TextLink to="/sessions" search={{ statut: 'scheduled' }} size="sm">Tout voir</TextLink>}
    />
  );
}
