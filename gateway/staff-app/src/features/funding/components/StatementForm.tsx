import { Button, FileInput, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { opcos } from '@/lib/labels';
import { useUploadStatement } from '../api/uploads';

export function StatementForm({ onClose }: { onClose: () => void }) {
  const upload = useUploadStatement(onClose);
  const [form, setForm] = useState({ opco: 'atlas', reference: '', asOf: useToday() });
  const [file, setFile] = useState<File | null>(null);
  return (
    <Modal opened onClose={onClose} title="État d’un OPCO" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) upload.mutate({ ...form, file });
        }}
      >
        <Stack gap="sm">
          <NativeSelect label="OPCO" data={Object.entries(opcos).map(([value, label]) => ({ value, label }))} value={form.opco} onChange={(event) => setForm({ ...form, opco: event.currentTarget.value })} />
          <Group grow align="flex-start">
            <TextInput label="Référence de l’état" required maxLength={100} value={form.reference} onChange={(event) => setForm({ ...form, reference: event.currentTarget.value })} />
            <TextInput type="date" label="Arrêté au" required value={form.asOf} onChange={(event) => setForm({ ...form, asOf: event.currentTarget.value })} />
          </Group>
          <FileInput label="Fichier CSV" required placeholder="Choisir un fichier…" accept=".csv,text/csv" leftSection={<IconUpload size={16} />} value={file} onChange={setFile} />
          <ProblemAlert error={upload.error} />
          <Button type="submit" loading={upload.isPending} disabled={!file}>Déposer et comparer</Button>
        </Stack>
      </form>
    </Modal>
  );
}
