import { Button, FileInput, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { DataTable } from '@/components/DataTable';
import { FileLink } from '@/components/FileLink';
import { ProblemAlert } from '@/components/ProblemAlert';
import { StatusBadge } from '@/components/StatusBadge';
import { opcos } from '@/lib/labels';
import { lineOutcomes, useApplyUpload, usePreviewUpload } from '../api/uploads';
import { messageTypes } from '../api/message-labels';

/** An OPCO that doesn't push sends a table: each line is seen with what it will do, before anything is done. Twice the same file changes nothing. */
export function OpcoUpload({ onClose }: { onClose: () => void }) {
  const preview = usePreviewUpload();
  const apply = useApplyUpload(onClose);
  const [opco, setOpco] = useState('atlas');
  const [file, setFile] = useState<File | null>(null);
  const look = (to: { opco: string; file: File | null }): void => {
    setOpco(to.opco);
    setFile(to.file);
    preview.reset();
    apply.reset();
    if (to.file) preview.mutate({ opco: to.opco, file: to.file });
  };
  const seen = preview.data;
  return (
    <Modal opened onClose={onClose} title="Fichier d’un OPCO" size="xl">
      <Stack gap="sm">
        <Group grow align="flex-end">
          <NativeSelect label="OPCO" data={Object.entries(opcos).map(([value, label]) => ({ value, label }))} value={opco} onChange={(event) => look({ opco: event.currentTarget.value, file })} />
          <FileInput label="Fichier CSV" placeholder="Choisir un fichier…" accept=".csv,text/csv" leftSection={<IconUpload size={16} />} value={file} onChange={(chosen) => look({ opco, file: chosen })} />
        </Group>
        <Text size="xs" c="dimmed">
          Une ligne par décision ou paiement. <FileLink inherit path="/staff/v1/funding/opcos/examples" accept="*/*">Exemples à télécharger</FileLink>
        </Text>
        <ProblemAlert error={preview.error ?? apply.error} />
        {preview.isPending && <Text size="sm">Lecture du fichier…</Text>}
        {seen && (
          <>
            <Text size="sm" fw={600}>
              {seen.lines} ligne(s) : {seen.applied} à prendre en compte, {seen.noChange} sans changement, {seen.refused} refusée(s). Rien n’est encore enregistré.
            </Text>
            <DataTable
              caption="Lignes du fichier"
              rows={seen.report}
              rowKey={(row) => String(row.line)}
              empty="Ce fichier ne porte aucune ligne"
              columns={[
                { header: 'Ligne', align: 'right', cell: (row) => row.line },
                { header: 'Dossier', cell: (row) => row.file ?? '—' },
                { header: 'Objet', cell: (row) => (row.type ? (messageTypes[row.type] ?? row.type) : '—') },
                { header: 'Suite', cell: (row) => <StatusBadge labels={lineOutcomes} code={row.outcome} /> },
                { header: 'Raison', cell: (row) => row.errors.map((error) => error.message).join(' ') || (row.repeated ? 'Déjà reçue.' : '—') },
              ]}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>Renoncer</Button>
              <Button disabled={seen.applied === 0} loading={apply.isPending} onClick={() => file && apply.mutate({ opco, file })}>
                Enregistrer {seen.applied} ligne(s)
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
