import { Amount } from '@/components/Amount';
import { DayDistance } from '@/components/DayDistance';
import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { useContracts } from '../api/list-contracts';

/** CGV-2.2: not concluded before the deposit is in; those that start soonest first. */
export function DepositsDue() {
  const waiting = useContracts({ status: 'awaiting-deposit' });
  const data = waiting.data && [...waiting.data].sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return (
    <DueList
      title="Acomptes attendus"
      query={{ ...waiting, data }}
      rowKey={(row) => row.id}
      main={(row) => (
        <TextLink to="/contrats/$id" params={{ id: row.id }} className="row-link" size="sm" fw={600}>
          {row.customerName}
        </TextLink>
      )}
      detail={(row) => <>{row.number} · total <Amount value={row.inclVat} /></>}
      aside={(row) => <>début <DayDistance day={row.startsOn} soon={15} /></>}
      empty="Tous les acomptes sont reçus."
      more={<TextLink to="/contrats" search={{ statut: 'awaiting-deposit' }} size="sm">Tout voir</TextLink>}
    />
  );
}
