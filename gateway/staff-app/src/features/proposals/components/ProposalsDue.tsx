import { Amount } from '@/components/Amount';
import { DayDistance } from '@/components/DayDistance';
import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { formatDay } from '@/lib/dates';
import { useProposals } from '../api/list-proposals';
import type { ProposalItem } from '../api/types';

const link = (row: ProposalItem) => (
  <TextLink to="/propositions/$id" params={{ id: row.id }} className="row-link" size="sm" fw={600}>
    {row.customerName}
  </TextLink>
);
const detail = (row: ProposalItem) => `${row.number} · ${row.courseReference} le ${formatDay(row.startsOn)}, ${row.participants} stagiaire${row.participants > 1 ? 's' : ''}`;

export function ProposalsToIssue() {
  return (
    <DueList
      title="Propositions à émettre"
      query={useProposals({ status: 'draft' })}
      rowKey={(row) => row.id}
      main={link}
      detail={detail}
      aside={(row) => <Amount value={row.inclVat} />}
      empty="Aucun brouillon n’attend."
      more={<TextLink to="/propositions" search={{ statut: 'draft' }} size="sm">Tout voir</TextLink>}
    />
  );
}

/** CGV-2.1-c: soonest to expire first; the seats go with them. */
export function ProposalsExpiring() {
  const issued = useProposals({ status: 'issued' });
  const data = issued.data && [...issued.data].sort((a, b) => (a.validUntil ?? '').localeCompare(b.validUntil ?? ''));
  return (
    <DueList
      title="Propositions sans réponse"
      query={{ ...issued, data }}
      rowKey={(row) => row.id}
      main={link}
      detail={detail}
      aside={(row) => row.validUntil && <DayDistance day={row.validUntil} soon={10} />}
      empty="Aucune proposition émise n’est sans réponse."
      more={<TextLink to="/propositions" search={{ statut: 'issued' }} size="sm">Tout voir</TextLink>}
    />
  );
}
