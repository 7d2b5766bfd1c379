import { DayDistance } from '@/components/DayDistance';
import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { labelOf } from '@/lib/labels';
import { useRequests } from '../api/list-requests';
import { statuses } from '../api/types';

/** CGV-5.5-d: one month to answer; soonest due first. */
export function RequestsDue() {
  const requests = useRequests();
  const data = requests.data?.filter((row) => row.status !== 'closed').sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return (
    <DueList
      title="Demandes de personnes"
      query={{ ...requests, data }}
      rowKey={(row) => row.id}
      main={(row) => (
        <TextLink to="/donnees-personnelles/$id" params={{ id: row.id }} className="row-link" size="sm" fw={600}>
          {row.rightLabel}
        </TextLink>
      )}
      detail={(row) => labelOf(statuses, row.status).text}
      aside={(row) => <DayDistance day={row.dueOn} soon={5} />}
      empty="Aucune demande n’est ouverte."
    />
  );
}
