import { Badge, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { useCan } from '@/lib/session';
import { useCorrectOpco, useOpcoIdentities, type OpcoIdentity } from '../api/opco-identities';

/** BIL-6: how each OPCO stands on its invoices; what came with the software is to be confirmed by somebody. */
export function OpcoAddresses() {
  const identities = useOpcoIdentities();
  const keepsBooks = useCan('accountant');
  const [editing, setEditing] = useState<OpcoIdentity | null>(null);
  return (
    <Panel title="Les OPCO sur leurs factures">
      <QueryView query={identities} lines={11}>
        {({ items }) => (
          <DataTable
            caption="Adresses des OPCO"
            rows={items}
            rowKey={(row) => row.code}
            empty="Aucun OPCO"
            minWidth={760}
            columns={[
              { header: 'OPCO', cell: (row) => <Text size="sm" fw={600}>{row.name}</Text> },
              { header: 'Siège', cell: (row) => `${row.street}, ${row.postCode} ${row.city}` },
              { header: 'SIREN', cell: (row) => <span className="figures">{row.siren ?? '—'}</span> },
              { header: 'État', cell: (row) => <Badge className="plain" variant="light" color={row.confirmed ? 'teal' : 'orange'}>{row.confirmed ? 'Confirmée' : 'À confirmer'}</Badge> },
              ...(keepsBooks
                ? [{ header: 'Action', cell: (row: OpcoIdentity) => <Button size="xs" variant="default" aria-label={`Confirmer ou corriger ${row.name}`} onClick={() => setEditing(row)}>Confirmer ou corriger…</Button> }]
                : []),
            ]}
          />
        )}
      </QueryView>
      {editing && <AddressForm opco={editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

function AddressForm({ opco, onClose }: { opco: OpcoIdentity; onClose: () => void }) {
  const correct = useCorrectOpco(opco, onClose);
  const [form, setForm] = useState({ name: opco.name, street: opco.street, postCode: opco.postCode, city: opco.city, siren: opco.siren ?? '' });
  const field = (name: keyof typeof form) => ({ value: form[name], autoComplete: 'off', onChange: (event: { currentTarget: { value: string } }) => setForm({ ...form, [name]: event.currentTarget.value }) });
  return (
    <Modal opened onClose={onClose} title={`${opco.name} sur ses factures`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          correct.mutate({ ...form, siren: form.siren.trim() || null });
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">Les documents déjà émis gardent ce qu’ils disent.</Text>
          <TextInput label="Nom" required data-autofocus maxLength={100} {...field('name')} />
          <TextInput label="Voie" required maxLength={200} {...field('street')} />
          <Group grow align="flex-start">
            <TextInput label="Code postal" required maxLength={10} {...field('postCode')} />
            <TextInput label="Ville" required maxLength={100} {...field('city')} />
          </Group>
          <TextInput label="SIREN" maxLength={14} {...field('siren')} />
          <ProblemAlert error={correct.error} />
          <Button type="submit" loading={correct.isPending}>Confirmer</Button>
        </Stack>
      </form>
    </Modal>
  );
}
