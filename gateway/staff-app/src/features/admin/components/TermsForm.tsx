import { Button, FileInput, Modal, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { addDays } from '@/lib/dates';
import { parameterNames, usePublishTerms, type TermsParameters, type TermsVersion } from '../api/terms';

/** A new version begins with the last one's parameters. The text's hash is computed here and again by the service. */
export function TermsForm({ last, onClose }: { last: TermsVersion; onClose: () => void }) {
  const publish = usePublishTerms(onClose);
  const [parameters, setParameters] = useState<TermsParameters>(last.parameters);
  const [inForceFrom, setInForceFrom] = useState(addDays(useToday(), 30));
  const [file, setFile] = useState<File | null>(null);
  const send = async (): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    publish.mutate({ text, sha256: await sha256(text), inForceFrom, parameters, clauses: null });
  };
  return (
    <Modal opened onClose={onClose} title={`Version ${last.version + 1} des conditions générales`} size="xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">Elle vaut pour les propositions émises à partir de son jour. Ce qui est émis ou signé avant garde sa version, pour toujours.</Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <FileInput label="Texte approuvé (.txt)" required placeholder="Choisir un fichier…" accept=".txt,text/plain" leftSection={<IconUpload size={16} />} value={file} onChange={setFile} />
            <TextInput type="date" label="En vigueur au" required value={inForceFrom} onChange={(event) => setInForceFrom(event.currentTarget.value)} />
            {parameterNames.map(([name, text, unit]) => (
              <NumberInput key={name} label={text} suffix={` ${unit}`} required min={0} decimalSeparator="," value={Number(parameters[name])} onChange={(value) => setParameters({ ...parameters, [name]: Number(value) })} />
            ))}
          </SimpleGrid>
          <ProblemAlert error={publish.error} />
          <Button type="submit" loading={publish.isPending} disabled={!file}>
            Publier la version
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
