import { Amount } from '@/components/Amount';
import { DueList } from '@/components/DueList';
import { TextLink } from '@/components/Links';
import { useToday } from '@/lib/clock';
import { addDays, formatDay } from '@/lib/dates';
import { opcos } from '@/lib/labels';
import { useFiles } from '../api/list-files';
import type { FundingFile } from '../api/types';
import { FileMonth } from './FileMonth';

const link = (row: FundingFile) => (
  <TextLink to="/financements/$id" params={{ id: row.id }} className="row-link" size="sm" fw={600}>
    {opcos[row.opco] ?? row.opco} {row.fileNumber}
  </TextLink>
);

/** CGV-3.3-d: the month that runs out, soonest first. */
export function FilesRunningOut() {
  const running = useFiles({ unpaidBy: addDays(useToday(), 31) });
  const data = running.data && [...running.data].sort((a, b) => (a.deadline ?? '').localeCompare(b.deadline ?? ''));
  return (
    <DueList
      title="OPCO : le mois qui court"
      query={{ ...running, data }}
      rowKey={(row) => row.id}
      main={link}
      detail={(row) => <>{row.contractNumber} · impayé <Amount value={row.unpaidInclVat} /></>}
      aside={(row) => <FileMonth file={row} />}
      empty="Aucun paiement d’OPCO n’est attendu."
    />
  );
}

export function FilesUndecided() {
  return (
    <DueList
      title="OPCO : décisions attendues"
      query={useFiles({ status: 'announced' })}
      rowKey={(row) => row.id}
      main={link}
      detail={(row) => <>{row.contractNumber} · demandé <Amount value={row.requestedExclVat} /> HT</>}
      aside={(row) => `formation le ${formatDay(row.startsOn)}`}
      empty="Aucune décision n’est attendue."
      more={<TextLink to="/financements" search={{ statut: 'announced' }} size="sm">Tout voir</TextLink>}
    />
  );
}
