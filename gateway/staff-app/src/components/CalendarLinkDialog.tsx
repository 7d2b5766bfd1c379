import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { useCalendarLink } from '@/lib/api/calendar-link';
import { formatInstant } from '@/lib/dates';
import { ProblemAlert } from './ProblemAlert';

/** A link to follow dates in one's own calendar. Whoever has it sees them: it is given to one person. */
export function CalendarLinkDialog({ path, what, onClose }: { path: string; what: string; onClose: () => void }) {
  const { mutate, data, error } = useCalendarLink(path);
  useEffect(() => mutate(undefined), [mutate]);
  const address = data ? new URL(data.path, location.origin).href : '';
  return (
    <Modal opened onClose={onClose} title="Lien d’agenda" size="lg">
      <Stack gap="sm">
        <Text size="sm">Qui reçoit ce lien suit {what} dans son propre agenda, sans compte. Ne le donnez qu’à la personne concernée.</Text>
        <ProblemAlert error={error} />
        {data && (
          <>
            <TextInput label="Adresse" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
            <Group justify="space-between">
              <Text size="xs" c="dimmed">Valable jusqu’au {formatInstant(data.expiresAt)}</Text>
              <CopyButton value={address}>{({ copied, copy }) => <Button onClick={copy}>{copied ? 'Copié' : 'Copier'}</Button>}</CopyButton>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
