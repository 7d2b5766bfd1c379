import { Badge, Button, FileButton, Group, Modal, Stack, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { Amount } from '@/components/Amount';
import { DataTable } from '@/components/DataTable';
import { ProblemAlert } from '@/components/ProblemAlert';
import { formatDay } from '@/lib/dates';
import { creditOutcomes, useImportStatement, usePreviewStatement } from '../api/statements';

/** BIL-7: the bank's statement (camt.053), seen before it is recorded. Importing it twice changes nothing. */
export function StatementImport() {
  const preview = usePreviewStatement();
  const [file, setFile] = useState<File | null>(null);
  const close = () => {
    setFile(null);
    preview.reset();
  };
  const record = useImportStatement(close);
  const choose = (chosen: File | null) => {
    if (!chosen) return;
    setFile(chosen);
    preview.mutate(chosen);
  };
  const seen = preview.data;
  return (
    <>
      <FileButton accept=".xml,application/xml" onChange={choose}>
        {(props) => <Button {...props} leftSection={<IconUpload size={16} />}>Importer un relevé</Button>}
      </FileButton>
      {file && (
        <Modal opened onClose={close} title={`Relevé ${file.name}`} size="xl">
          <Stack gap="sm">
            <ProblemAlert error={preview.error ?? record.error} />
            {preview.isPending && <Text size="sm">Lecture du relevé…</Text>}
            {seen && (
              <>
                <Text size="sm">
                  Compte {seen.account} : {seen.matched} paiement(s) reconnu(s), {seen.unmatched} à affecter, {seen.awaitingOpco} en attente d’un OPCO, {seen.known + seen.alreadyRecorded} déjà connu(s).
                </Text>
                <DataTable
                  caption="Crédits du relevé"
                  rows={seen.credits}
                  rowKey={(row) => row.bookedOn + row.reference + row.amount.amount}
                  empty="Ce relevé ne porte aucun crédit"
                  columns={[
                    { header: 'Date', cell: (row) => <span className="figures">{formatDay(row.bookedOn)}</span> },
                    { header: 'Montant', align: 'right', cell: (row) => <Amount value={row.amount} fw={600} /> },
                    { header: 'Débiteur', cell: (row) => row.debtor ?? '—' },
                    { header: 'Référence', cell: (row) => row.reference },
                    { header: 'Reconnu comme', cell: (row) => <Badge className="plain" variant="light" color={creditOutcomes[row.outcome]?.color ?? 'gray'}>{creditOutcomes[row.outcome]?.text ?? row.outcome}</Badge> },
                  ]}
                />
                <Group justify="flex-end">
                  <Button variant="default" onClick={close}>Renoncer</Button>
                  <Button loading={record.isPending} onClick={() => record.mutate(file)}>Importer</Button>
                </Group>
              </>
            )}
          </Stack>
        </Modal>
      )}
    </>
  );
}
