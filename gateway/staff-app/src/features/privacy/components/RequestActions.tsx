import { Button, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { queryString } from '@/lib/api-client';
import { useToday } from '@/lib/clock';
import { useSaveFile } from '@/lib/save-file';
import { useCloseRequest } from '../api/close-request';
import { useConfirmIdentity } from '../api/confirm-identity';
import { useExtendDeadline } from '../api/extend-deadline';
import type { RequestDetail } from '../api/types';

export function RequestActions({ request }: { request: RequestDetail }) {
  const confirm = useConfirmIdentity(request.id);
  const close = useCloseRequest(request.id);
  const [extending, extension] = useDisclosure(false);
  const [reading, values] = useDisclosure(false);
  const failed = confirm.error ?? close.error;
  return (
    <>
      {request.status !== 'closed' && !request.extensionNoticeOn && (
        <Button variant="default" onClick={extension.open}>
          Prolonger…
        </Button>
      )}
      {request.exportReady && request.status !== 'closed' && (
        <Button variant="default" leftSection={<IconDownload size={16} />} onClick={values.open}>
          Valeurs (JSON)…
        </Button>
      )}
      {request.status === 'received' && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
          Identité vérifiée
        </Button>
      )}
      {request.status === 'answered' && (
        <Button loading={close.isPending} onClick={() => close.mutate(undefined)}>
          Clore la demande
        </Button>
      )}
      {reading && <ValuesForm request={request} onClose={values.close} />}
      {extending && <ExtensionForm request={request} onClose={extension.close} />}
      <Modal opened={failed != null} onClose={() => (confirm.reset(), close.reset())} title="La demande n’a pas changé">
        <ProblemAlert error={failed} />
      </Modal>
    </>
  );
}

/** CGV-5.5-c: whoever reads the values says what for; it is noted beside the request. */
function ValuesForm({ request, onClose }: { request: RequestDetail; onClose: () => void }) {
  const [purpose, setPurpose] = useState('Remise à la personne');
  const save = useSaveFile(`/staff/v1/privacy/requests/${request.id}/export${queryString({ purpose })}`, 'application/json');
  return (
    <Modal opened onClose={onClose} title="Lire les valeurs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined, { onSuccess: onClose });
        }}
      >
        <Stack gap="sm">
          <TextInput label="Motif de la lecture" description="Noté avec votre nom et l’heure." required maxLength={200} data-autofocus value={purpose} onChange={(event) => setPurpose(event.currentTarget.value)} />
          <ProblemAlert error={save.error} />
          <Button type="submit" loading={save.isPending}>
            Enregistrer le fichier
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}

/** GDPR art. 12 § 3: two more months, with a notice to the person within the first one. */
function ExtensionForm({ request, onClose }: { request: RequestDetail; onClose: () => void }) {
  const extend = useExtendDeadline(request.id, onClose);
  const [noticeOn, setNoticeOn] = useState(useToday());
  const [reason, setReason] = useState('');
  return (
    <Modal opened onClose={onClose} title="Prolonger de deux mois">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          extend.mutate({ noticeOn, reason });
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            La personne doit en être avisée, avec le motif, dans le premier mois.
          </Text>
          <TextInput type="date" label="Avis envoyé le" required value={noticeOn} onChange={(event) => setNoticeOn(event.currentTarget.value)} />
          <Textarea label="Motif" required maxLength={1000} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <ProblemAlert error={extend.error} />
          <Button type="submit" loading={extend.isPending}>
            Prolonger
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
