import { Button, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { useRooms } from '@/lib/api/catalog';
import { useCan } from '@/lib/session';
import { useAddRoom } from '../api/resources';

export function RoomPanel() {
  const rooms = useRooms();
  const manages = useCan('training-manager');
  const [adding, form] = useDisclosure(false);
  return (
    <Panel title="Salles" aside={manages && <Button size="xs" variant="light" onClick={form.open}>Ajouter</Button>}>
      <QueryView query={rooms}>
        {(rows) => (
          <DataTable
            caption="Salles"
            rows={rows}
            rowKey={(row) => row.id}
            minWidth={420}
            empty={<EmptyState title="Aucune salle">Une salle enregistrée n’est jamais prise deux fois à la fois.</EmptyState>}
            columns={[
              { header: 'Salle', cell: (row) => row.name },
              { header: 'Adresse', cell: (row) => row.address },
              { header: 'Places', align: 'right', cell: (row) => row.capacity },
            ]}
          />
        )}
      </QueryView>
      {adding && <RoomForm onClose={form.close} />}
    </Panel>
  );
}

function RoomForm({ onClose }: { onClose: () => void }) {
  const add = useAddRoom(onClose);
  const [form, setForm] = useState({ name: '', address: '', capacity: 10 });
  return (
    <Modal opened onClose={onClose} title="Nouvelle salle">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(form);
        }}
      >
        <Stack gap="sm">
          <TextInput label="Nom" required data-autofocus value={form.name} onChange={(event) => setForm({ ...form, name: event.currentTarget.value })} />
          <TextInput label="Adresse" required value={form.address} onChange={(event) => setForm({ ...form, address: event.currentTarget.value })} />
          <NumberInput label="Places" min={1} allowDecimal={false} value={form.capacity} onChange={(capacity) => setForm({ ...form, capacity: Number(capacity) })} />
          <ProblemAlert error={add.error} />
          <Button type="submit" loading={add.isPending}>Ajouter la salle</Button>
        </Stack>
      </form>
    </Modal>
  );
}
