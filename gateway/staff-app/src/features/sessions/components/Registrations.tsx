import { Stack, Text } from '@mantine/core';
import { DataTable } from '@/components/DataTable';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { StatusBadge } from '@/components/StatusBadge';
import type { Registration, SessionDetail } from '@/lib/api/catalog-types';
import { formatDay, parisDay } from '@/lib/dates';
import { registrations } from '../api/types';
import { SeatsBar } from './SeatsBar';

/** Seats by proposal, then who waits, in order. */
export function Registrations({ session }: { session: SessionDetail }) {
  return (
    <Panel title="Places">
      <Stack gap="md">
        <SeatsBar capacity={session.capacity} taken={session.seatsTaken} waiting={session.seatsWaiting} />
        <List caption="Inscriptions" rows={session.registrations} empty="Aucune place prise" />
        {session.waiting.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              Liste d’attente, dans l’ordre
            </Text>
            <List caption="Liste d’attente" rows={session.waiting} empty="" />
          </div>
        )}
      </Stack>
    </Panel>
  );
}

function List({ caption, rows, empty }: { caption: string; rows: Registration[]; empty: string }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.proposalId}
      empty={empty}
      minWidth={300}
      columns={[
        { header: 'Proposition', cell: (row) => <TextLink to="/propositions/$id" params={{ id: row.proposalId }} className="row-link">Voir</TextLink> },
        { header: 'Places', align: 'right', cell: (row) => row.seats },
        { header: 'Depuis', cell: (row) => <span className="figures">{formatDay(parisDay(row.since))}</span> },
        { header: 'État', cell: (row) => <StatusBadge labels={registrations} code={row.status} /> },
      ]}
    />
  );
}
