import { Button, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useToday } from '@/lib/clock';
import { formatDay } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useCompleteSession } from '../api/complete-session';
import type { SessionDetail } from '../api/types';

export function SessionActions({ session }: { session: SessionDetail }) {
  const manages = useCan('training-manager');
  const today = useToday();
  const [asking, dialog] = useDisclosure(false);
  const complete = useCompleteSession(session.id, dialog.close);
  if (!manages || session.status !== 'scheduled') return null;

  const early = today < session.endsOn;
  return (
    <>
      <Tooltip label={`Possible à partir du dernier jour, le ${formatDay(session.endsOn)}`} disabled={!early}>
        <Button onClick={dialog.open} data-disabled={early || undefined} aria-disabled={early} onClickCapture={(event) => early && event.stopPropagation()}>
          Clôturer la session
        </Button>
      </Tooltip>
      <Modal opened={asking} onClose={dialog.close} title="Clôturer la session">
        <Stack>
          <Text size="sm">
            La feuille d’émargement est close, les attestations sont établies et les factures émises. Ce qui n’est pas signé ne pourra plus l’être.
          </Text>
          <ProblemAlert error={complete.error} />
          <Button loading={complete.isPending} onClick={() => complete.mutate(undefined)}>
            Clôturer
          </Button>
        </Stack>
      </Modal>
    </>
  );
}
