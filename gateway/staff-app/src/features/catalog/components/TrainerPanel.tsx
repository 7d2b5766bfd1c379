import { Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { CalendarLinkDialog } from '@/components/CalendarLinkDialog';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { useTrainers } from '@/lib/api/catalog';
import type { Trainer } from '@/lib/api/catalog-types';
import { useToday } from '@/lib/clock';
import { formatDay } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useAcceptCommitments, useAddTrainer } from '../api/resources';

/** CGV-4.1: LEXOM's own people, and external providers under the same commitments. */
export function TrainerPanel() {
  const trainers = useTrainers();
  const manages = useCan('training-manager');
  const today = useToday();
  const accept = useAcceptCommitments();
  const [adding, form] = useDisclosure(false);
  const [linking, setLinking] = useState<Trainer | null>(null);
  return (
    <Panel title="Formateurs" aside={manages && <Button size="xs" variant="light" onClick={form.open}>Ajouter</Button>}>
      <ProblemAlert error={accept.error} />
      <QueryView query={trainers}>
        {(rows) => (
          <DataTable
            caption="Formateurs"
            rows={rows}
            rowKey={(row) => row.id}
            empty={<EmptyState title="Aucun formateur">Ajoutez-en un pour programmer des sessions.</EmptyState>}
            columns={[
              { header: 'Nom', cell: (row) => <><Text size="sm" fw={600}>{row.name}</Text>{row.email && <Text size="xs" c="dimmed">{row.email}</Text>}</> },
              { header: 'Statut', cell: (row) => (row.kind === 'internal' ? 'Interne' : 'Prestataire externe') },
              {
                header: 'Engagements qualité et données',
                cell: (row) =>
                  row.commitmentsAcceptedOn ? (
                    `Acceptés le ${formatDay(row.commitmentsAcceptedOn)}`
                  ) : row.kind === 'internal' ? (
                    <Text size="sm" c="dimmed">Sans objet</Text>
                  ) : manages ? (
                    <Button size="xs" variant="default" loading={accept.isPending && accept.variables.id === row.id} onClick={() => accept.mutate({ id: row.id, acceptedOn: today })}>
                      Enregistrer l’acceptation
                    </Button>
                  ) : (
                    'À recueillir'
                  ),
              },
              ...(manages
                ? [{ header: 'Agenda', cell: (row: Trainer) => <Button size="xs" variant="default" aria-label={`Lien d’agenda de ${row.name}`} onClick={() => setLinking(row)}>Lien d’agenda…</Button> }]
                : []),
            ]}
          />
        )}
      </QueryView>
      {adding && <TrainerForm onClose={form.close} />}
      {linking && <CalendarLinkDialog path={`trainers/${linking.id}`} what={`les sessions de ${linking.name}`} onClose={() => setLinking(null)} />}
    </Panel>
  );
}

function TrainerForm({ onClose }: { onClose: () => void }) {
  const add = useAddTrainer(onClose);
  const [form, setForm] = useState({ name: '', kind: 'internal', email: '' });
  return (
    <Modal opened onClose={onClose} title="Nouveau formateur">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(form);
        }}
      >
        <Stack gap="sm">
          <TextInput label="Nom" required data-autofocus autoComplete="off" value={form.name} onChange={(event) => setForm({ ...form, name: event.currentTarget.value })} />
          <TextInput type="email" label="Courriel" required autoComplete="off" value={form.email} onChange={(event) => setForm({ ...form, email: event.currentTarget.value })} />
          <NativeSelect
            label="Statut"
            description="Un prestataire externe n’est affecté qu’après avoir accepté les mêmes engagements (article 4.1)."
            data={[{ value: 'internal', label: 'Interne' }, { value: 'external', label: 'Prestataire externe' }]}
            value={form.kind}
            onChange={(event) => setForm({ ...form, kind: event.currentTarget.value })}
          />
          <ProblemAlert error={add.error} />
          <Button type="submit" loading={add.isPending}>Ajouter le formateur</Button>
        </Stack>
      </form>
    </Modal>
  );
}
