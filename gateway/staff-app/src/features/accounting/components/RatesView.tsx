import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { useToday } from '@/lib/clock';
import { formatDay } from '@/lib/dates';
import { formatRate } from '@/lib/money';
import { useCan } from '@/lib/session';
import { rateKinds, useEnterRate, useRates } from '../api/books';

/** CGV-3.4-a: the rates interest is made of, with their sources. A rate is never changed: what was computed with it stays explained. */
export function RatesView() {
  const rates = useRates();
  const keepsBooks = useCan('accountant');
  const [entering, form] = useDisclosure(false);
  return (
    <Panel title="Taux de référence" aside={keepsBooks && <Button size="xs" onClick={form.open}>Saisir un taux</Button>}>
      <QueryView query={rates} lines={8}>
        {({ items }) => (
          <DataTable
            caption="Taux de référence"
            rows={items}
            rowKey={(row) => row.id}
            empty="Aucun taux : aucun intérêt ne peut être calculé"
            columns={[
              { header: 'Taux', cell: (row) => rateKinds[row.kind] ?? row.kind },
              { header: 'Valeur', align: 'right', cell: (row) => <Text span size="sm" fw={600} className="figures">{formatRate(row.ratePercent)}</Text> },
              { header: 'En vigueur depuis', cell: (row) => <span className="figures">{formatDay(row.effectiveFrom)}</span> },
              { header: 'Confirmé jusqu’au', cell: (row) => <span className="figures">{formatDay(row.confirmedThrough)}</span> },
              { header: 'Source', cell: (row) => row.source },
            ]}
          />
        )}
      </QueryView>
      {entering && <RateForm onClose={form.close} />}
    </Panel>
  );
}

function RateForm({ onClose }: { onClose: () => void }) {
  const enter = useEnterRate(onClose);
  const [rate, setRate] = useState<number | ''>('');
  const [form, setForm] = useState({ kind: 'ecb-refi', effectiveFrom: useToday(), confirmedThrough: '', source: '' });
  return (
    <Modal opened onClose={onClose} title="Saisir un taux">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate({ ...form, confirmedThrough: form.confirmedThrough || null, ratePercent: Number(rate) });
        }}
      >
        <Stack gap="sm">
          <NativeSelect label="Taux" data={Object.entries(rateKinds).map(([value, label]) => ({ value, label }))} value={form.kind} onChange={(event) => setForm({ ...form, kind: event.currentTarget.value })} />
          <NumberInput label="Valeur" required data-autofocus min={0} decimalScale={3} decimalSeparator="," allowedDecimalSeparators={['.', ',']} suffix=" %" hideControls value={rate} onChange={(value) => setRate(value === '' ? '' : Number(value))} />
          <Group grow align="flex-start">
            <TextInput type="date" label="En vigueur depuis" required value={form.effectiveFrom} onChange={(event) => setForm({ ...form, effectiveFrom: event.currentTarget.value })} />
            <TextInput type="date" label="Confirmé jusqu’au" description="Taux BCE : ce jour seul si vide" inputWrapperOrder={['label', 'input', 'description', 'error']} value={form.confirmedThrough} onChange={(event) => setForm({ ...form, confirmedThrough: event.currentTarget.value })} />
          </Group>
          <TextInput label="Source" required maxLength={200} placeholder="Décision de la BCE, arrêté du…" value={form.source} onChange={(event) => setForm({ ...form, source: event.currentTarget.value })} />
          <ProblemAlert error={enter.error} />
          <Button type="submit" loading={enter.isPending}>Enregistrer le taux</Button>
        </Stack>
      </form>
    </Modal>
  );
}
