import { Stack, Text } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { StatusBadge } from '@/components/StatusBadge';
import { formatDay, formatInstant } from '@/lib/dates';
import { actorLabel } from '@/lib/labels';
import { useMe } from '@/lib/session';
import { useRequests } from '../api/list-requests';
import { useConsents, useProspects } from '../api/records';
import { useNames } from '../api/names';
import { statuses } from '../api/types';
import { PersonName } from './PersonName';

/** CGV-5.5-d and e: who may be written to, and who may not: they took their consent back, or objected. */
export function ProspectionView() {
  return (
    <Stack>
      <Allowed />
      <Withdrawn />
      <Objections />
    </Stack>
  );
}

function Allowed() {
  const prospects = useProspects();
  const me = useMe();
  const nameOf = useNames(prospects.data?.map((row) => row.subjectId) ?? []);
  return (
    <Panel title="Peuvent être sollicités">
      <QueryView query={prospects} lines={4}>
        {(rows) => (
          <DataTable
            caption="Personnes qui peuvent être sollicitées"
            rows={rows}
            rowKey={(row) => row.id}
            more={prospects}
            empty={<EmptyState title="Personne ne peut être sollicité">Sans consentement daté, aucune prospection : il s’enregistre dans l’onglet Consentements.</EmptyState>}
            columns={[
              { header: 'Personne', cell: (row) => <PersonName id={row.subjectId} name={nameOf(row.subjectId)} /> },
              { header: 'Accord donné le', cell: (row) => <span className="figures">{formatInstant(row.givenAt)}</span> },
              { header: 'Texte accepté', cell: (row) => <Text size="sm" lineClamp={2} title={row.text}>Texte n° {row.textVersion} : {row.text}</Text> },
              { header: 'Recueilli par', cell: (row) => actorLabel(row.givenBy, me.id) },
            ]}
          />
        )}
      </QueryView>
    </Panel>
  );
}

function Withdrawn() {
  const consents = useConsents({ kind: 'prospection', withdrawn: true });
  const nameOf = useNames(consents.data?.map((row) => row.subjectId) ?? []);
  return (
    <Panel title="Accords retirés">
      <QueryView query={consents} lines={2}>
        {(rows) => (
          <DataTable
            caption="Accords retirés"
            rows={rows}
            rowKey={(row) => row.id}
            more={consents}
            empty={<Text size="sm" c="dimmed">Aucun accord n’a été retiré.</Text>}
            columns={[
              { header: 'Personne', cell: (row) => <PersonName id={row.subjectId} name={nameOf(row.subjectId)} /> },
              { header: 'Donné le', cell: (row) => <span className="figures">{formatInstant(row.givenAt)}</span> },
              { header: 'Retiré le', cell: (row) => <span className="figures">{formatInstant(row.withdrawnAt)}</span> },
            ]}
          />
        )}
      </QueryView>
    </Panel>
  );
}

function Objections() {
  const requests = useRequests(undefined, 'objection');
  const nameOf = useNames(requests.data?.flatMap((row) => row.subjectIds) ?? []);
  return (
    <Panel title="Oppositions">
      <QueryView query={requests} lines={2}>
        {(rows) => (
          <DataTable
            caption="Oppositions"
            rows={rows}
            rowKey={(row) => row.id}
            more={requests}
            empty={<Text size="sm" c="dimmed">Personne ne s’est opposé.</Text>}
            columns={[
              { header: 'Demande', cell: (row) => <TextLink to="/donnees-personnelles/$id" params={{ id: row.id }} className="row-link figures" fw={600}>n° {row.id.slice(-6)}</TextLink> },
              { header: 'Personne', cell: (row) => row.subjectIds.map((one, index) => <span key={one}>{index > 0 && ', '}<PersonName id={one} name={nameOf(one)} /></span>) },
              { header: 'Reçue le', cell: (row) => <span className="figures">{formatDay(row.receivedOn)}</span> },
              { header: 'État', cell: (row) => <StatusBadge labels={statuses} code={row.status} /> },
            ]}
          />
        )}
      </QueryView>
    </Panel>
  );
}
