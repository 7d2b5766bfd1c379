import { DayDistance } from '@/components/DayDistance';
import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { formatRange } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useOpenPoints, type OpenPoint } from '../api/open-points';

const link = { className: 'row-link', size: 'sm', fw: 600 } as const;
const ofSales = ['contracts', 'participants'];
const ofManagers = ['trainer', 'place', 'convocations', 'waiting-list', ...ofSales];

/** What the next sessions still lack (ORD-1): each point leads to where it is dealt with. */
export function PointsDue() {
  const manages = useCan('training-manager');
  const points = useOpenPoints(manages ? ofManagers : ofSales);
  return (
    <DueList
      title="Sessions à préparer"
      query={points}
      rowKey={({ session, point }) => session.id + point.code}
      main={(row) => <Action row={row} />}
      detail={({ session, point }) => `${session.courseReference}, ${formatRange(session.startsOn, session.endsOn)} · ${point.text}`}
      aside={({ session }) => <DayDistance day={session.startsOn} soon={14} />}
      empty="Les sessions des trente prochains jours sont prêtes."
      more={<TextLink to="/sessions" search={{ statut: 'scheduled', vue: 'liste' }} size="sm">Toutes les sessions</TextLink>}
    />
  );
}

function Action({ row: { session, point } }: { row: OpenPoint }) {
  const at = { params: { id: session.id }, ...link };
  switch (point.code) {
    case 'trainer':
      return <TextLink to="/ressources" {...link}>Recueillir les engagements du formateur</TextLink>;
    case 'place':
      return <TextLink to="/sessions/$id" search={{ faire: 'modifier' }} {...at}>Changer le lieu ou les places</TextLink>;
    case 'waiting-list':
      return <TextLink to="/sessions/$id" search={{ faire: 'seconde' }} {...at}>Ouvrir une seconde session</TextLink>;
    case 'contracts':
      return <TextLink to="/sessions/$id" {...at}>Faire conclure les contrats</TextLink>;
    case 'participants':
      return <TextLink to="/sessions/$id" {...at}>Inscrire quelqu’un, ou reporter</TextLink>;
    default:
      return <TextLink to="/sessions/$id" {...at}>Vérifier les convocations</TextLink>;
  }
}
