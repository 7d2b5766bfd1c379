import { Button, Checkbox, Group, Modal, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useEnterBreach } from '../api/records';

export function NewBreachForm({ onClose }: { onClose: () => void }) {
  const enter = useEnterBreach(onClose);
  const [form, setForm] = useState({ becameAwareAt: '', nature: '', categories: '', persons: 0, records: 0, consequences: '', measures: '', highRisk: false });
  const change = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return (
    <Modal opened onClose={onClose} title="Inscrire une violation de données" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          enter.mutate({ ...form, becameAwareAt: new Date(form.becameAwareAt).toISOString() });
        }}
      >
        <Stack gap="sm">
          <TextInput type="datetime-local" label="LEXOM en a eu connaissance le" description="Les 72 heures courent de là." required value={form.becameAwareAt} onChange={(event) => change({ becameAwareAt: event.currentTarget.value })} />
          <TextInput label="Nature" placeholder="Perte, accès non autorisé, divulgation…" required value={form.nature} onChange={(event) => change({ nature: event.currentTarget.value })} />
          <TextInput label="Catégories de données" required value={form.categories} onChange={(event) => change({ categories: event.currentTarget.value })} />
          <Group grow>
            <NumberInput label="Personnes concernées" min={0} allowDecimal={false} value={form.persons} onChange={(value) => change({ persons: Number(value) })} />
            <NumberInput label="Enregistrements" min={0} allowDecimal={false} value={form.records} onChange={(value) => change({ records: Number(value) })} />
          </Group>
          <Textarea label="Conséquences probables" autosize minRows={2} required value={form.consequences} onChange={(event) => change({ consequences: event.currentTarget.value })} />
          <Textarea label="Mesures prises ou proposées" autosize minRows={2} required value={form.measures} onChange={(event) => change({ measures: event.currentTarget.value })} />
          <Checkbox label="Le risque pour les personnes est élevé" description="Elles doivent alors être averties." checked={form.highRisk} onChange={(event) => change({ highRisk: event.currentTarget.checked })} />
          <ProblemAlert error={enter.error} />
          <Button type="submit" loading={enter.isPending}>Inscrire au registre</Button>
        </Stack>
      </form>
    </Modal>
  );
}
