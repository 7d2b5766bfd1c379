import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { actorLabel, services } from '@/lib/labels';
import { useMe } from '@/lib/session';
import { useReadings } from '../api/records';

const shownThings: Record<string, string> = {
  account: 'Compte du personnel', attendance: 'Feuille d’émargement', certificate: 'Attestation', consent: 'Consentement', contract: 'Contrat', convocation: 'Convocation', customer: 'Client',
  evaluation: 'Évaluation', evidence: 'Preuves de signature', people: 'Recherche d’une personne', proposal: 'Proposition', prospection: 'Liste de prospection', trainer: 'Formateur',
};

/** CGV-5.5-c: who read whose data, when and what for. */
export function ReadingsView() {
  const [filter, setFilter] = useState({ service: '', from: '', to: '' });
  const readings = useReadings({ service: filter.service || undefined, from: filter.from || undefined, to: filter.to || undefined });
  const me = useMe();
  return (
    <Panel title="Journal des accès">
      <Stack gap="sm">
        <Group align="flex-end">
          <NativeSelect label="Service" data={[{ value: '', label: 'Tous' }, ...Object.entries(services).map(([value, label]) => ({ value, label }))]} value={filter.service} onChange={(event) => setFilter({ ...filter, service: event.currentTarget.value })} />
          <TextInput type="date" label="Du" value={filter.from} onChange={(event) => setFilter({ ...filter, from: event.currentTarget.value })} />
          <TextInput type="date" label="Au" value={filter.to} onChange={(event) => setFilter({ ...filter, to: event.currentTarget.value })} />
        </Group>
        <QueryView query={readings} lines={8}>
          {(rows) => (
            <DataTable
              caption="Accès aux données personnelles"
              rows={rows}
              rowKey={(row) => row.id}
              more={readings}
              empty={<EmptyState title="Aucun accès sur cette période">Chaque lecture de données personnelles s’inscrit ici, et s’y garde douze mois.</EmptyState>}
              columns={[
                { header: 'Lu le', cell: (row) => <span className="figures">{formatInstant(row.readAt)}</span> },
                { header: 'Par', cell: (row) => <>{actorLabel(row.actor, me.id)}<Text size="xs" c="dimmed" className="figures">{row.actor.split(':')[1]?.slice(-6)}</Text></> },
                { header: 'Service', cell: (row) => services[row.service] ?? row.service },
                { header: 'Objet', cell: (row) => shownThings[row.what] ?? row.what },
                { header: 'Personnes', align: 'right', cell: (row) => row.subjectIds.length },
                { header: 'Finalité', cell: (row) => row.purposeLabel },
              ]}
            />
          )}
        </QueryView>
      </Stack>
    </Panel>
  );
}
