import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useRecordTest } from '../api/evaluations';
import type { ContractView } from '../api/types';

export function TestForm({ contract, participantId, onClose }: { contract: ContractView; participantId: string; onClose: () => void }) {
  const record = useRecordTest(contract.id, onClose);
  const [form, setForm] = useState({ participantId, score: '' as number | '', outOf: 20 as number | '', comment: '' });
  return (
    <Modal opened onClose={onClose} title="Test de fin de formation">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          record.mutate({ participantId: form.participantId, score: Number(form.score), outOf: Number(form.outOf), comment: form.comment.trim() || null });
        }}
      >
        <Stack gap="sm">
          <NativeSelect label="Stagiaire" data={contract.participants.map((one) => ({ value: one.id, label: `${one.firstName} ${one.lastName}` }))} value={form.participantId} onChange={(event) => setForm({ ...form, participantId: event.currentTarget.value })} />
          <Group grow align="flex-start">
            <NumberInput label="Points obtenus" required data-autofocus min={0} allowDecimal={false} value={form.score} onChange={(value) => setForm({ ...form, score: value === '' ? '' : Number(value) })} />
            <NumberInput label="Sur" required min={1} allowDecimal={false} value={form.outOf} onChange={(value) => setForm({ ...form, outOf: value === '' ? '' : Number(value) })} />
          </Group>
          <Textarea label="Observation" maxLength={500} autosize minRows={2} value={form.comment} onChange={(event) => setForm({ ...form, comment: event.currentTarget.value })} />
          <ProblemAlert error={record.error} />
          <Button type="submit" loading={record.isPending}>Enregistrer le résultat</Button>
        </Stack>
      </form>
    </Modal>
  );
}
