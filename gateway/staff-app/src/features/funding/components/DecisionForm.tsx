import { Button, Checkbox, Group, Modal, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { euro } from '@/lib/money';
import { useRecordDecision, type DecisionEntry } from '../api/record-decision';
import { decisionKinds, reasons, type FundingFile } from '../api/types';

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The letter of an OPCO that sends no messages: decided by the same rules. */
export function DecisionForm({ file, onClose }: { file: FundingFile; onClose: () => void }) {
  const record = useRecordDecision(file.id, onClose);
  const [form, setForm] = useState({ decision: 'accepted', decidedOn: useToday(), fileNumber: file.fileNumber ?? '', subrogation: true, reason: 'other' });
  const [granted, setGranted] = useState(Number(file.requestedExclVat.amount));
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  const grants = form.decision === 'accepted' || form.decision === 'reduced';

  const entry = (): DecisionEntry => ({
    decision: form.decision,
    decidedOn: form.decidedOn,
    ...(form.fileNumber ? { fileNumber: form.fileNumber } : {}),
    ...(grants ? { grantedExclVat: euro(granted) } : {}),
    ...(form.decision === 'accepted' ? { subrogation: form.subrogation } : {}),
    ...(form.decision === 'rejected' ? { reason: form.reason } : {}),
  });

  return (
    <Modal opened onClose={onClose} title="Décision reçue par courrier">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate(entry());
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            La date du courrier range la décision parmi les autres, quel que soit l’ordre d’arrivée.
          </Text>
          <Group grow>
            <NativeSelect label="Décision" data={options(decisionKinds)} value={form.decision} onChange={(event) => change({ decision: event.currentTarget.value })} />
            <TextInput type="date" label="Datée du" required value={form.decidedOn} onChange={(event) => change({ decidedOn: event.currentTarget.value })} />
          </Group>
          <TextInput label="Numéro de dossier chez l’OPCO" value={form.fileNumber} onChange={(event) => change({ fileNumber: event.currentTarget.value })} />
          {grants && (
            <NumberInput label="Montant accordé HT" value={granted} onChange={(value) => setGranted(Number(value))} decimalScale={2} fixedDecimalScale decimalSeparator="," thousandSeparator=" " suffix=" €" hideControls />
          )}
          {form.decision === 'accepted' && (
            <Checkbox label="Avec subrogation : l’OPCO paie LEXOM directement" checked={form.subrogation} onChange={(event) => change({ subrogation: event.currentTarget.checked })} />
          )}
          {form.decision === 'rejected' && <NativeSelect label="Motif" data={options(reasons)} value={form.reason} onChange={(event) => change({ reason: event.currentTarget.value })} />}
          <ProblemAlert error={record.error} />
          <Button type="submit" loading={record.isPending}>
            Enregistrer la décision
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
