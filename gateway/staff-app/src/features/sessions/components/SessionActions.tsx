import { Button, Menu, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CalendarLinkDialog } from '@/components/CalendarLinkDialog';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { useToday } from '@/lib/clock';
import { formatDay } from '@/lib/dates';
import { useCan } from '@/lib/session';
import { useCompleteSession } from '../api/complete-session';
import { CancelSessionDialog } from './CancelSessionDialog';
import { ChangeSessionDialog, SecondSessionDialog } from './PlanDialogs';
import { PostponeDialog } from './PostponeDialog';
import { TeachingLinkDialog } from './TeachingLinkDialog';

type Asking = 'complete' | 'change' | 'second' | 'postpone' | 'cancel' | 'link' | 'trainer' | null;

// What a link from elsewhere may ask for.
const asked: Record<string, Asking> = { modifier: 'change', seconde: 'second' };

/** What the one who plans can do with a session that has not ended. */
export function SessionActions({ session, first }: { session: SessionDetail; first?: string | undefined }) {
  const manages = useCan('training-manager');
  const today = useToday();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<Asking>((first && asked[first]) || null);
  const close = () => setAsking(null);
  const go = (session: SessionDetail) => void navigate({ to: '/sessions/$id', params: { id: session.id } }).then(close);
  if (!manages || session.status !== 'scheduled') return null;

  const early = today < session.endsOn;
  return (
    <>
      {session.waiting.length > 0 && <Button onClick={() => setAsking('second')}>Ouvrir une seconde session</Button>}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} />}>
            Modifier
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('change')}>Dates, lieu, formateur, places…</Menu.Item>
          {session.waiting.length === 0 && <Menu.Item onClick={() => setAsking('second')}>Ouvrir une seconde session…</Menu.Item>}
          <Menu.Item onClick={() => setAsking('trainer')}>Lien d’émargement du formateur…</Menu.Item>
          <Menu.Item onClick={() => setAsking('link')}>Lien d’agenda…</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setAsking('postpone')}>Reporter, du fait de LEXOM…</Menu.Item>
          <Menu.Item color="red" onClick={() => setAsking('cancel')}>
            Annuler la session…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={`Possible à partir du dernier jour, le ${formatDay(session.endsOn)}`} disabled={!early}>
        <Button onClick={() => !early && setAsking('complete')} data-disabled={early || undefined} aria-disabled={early}>
          Clôturer la session
        </Button>
      </Tooltip>
      {asking === 'complete' && <CompleteDialog sessionId={session.id} onClose={close} />}
      {asking === 'change' && <ChangeSessionDialog session={session} onClose={close} />}
      {asking === 'cancel' && <CancelSessionDialog session={session} onClose={close} />}
      {asking === 'link' && <CalendarLinkDialog path={`sessions/${session.id}`} what="les dates de cette session" onClose={close} />}
      {asking === 'trainer' && <TeachingLinkDialog session={session} onClose={close} />}
      {asking === 'postpone' && <PostponeDialog session={session} onClose={close} onDone={go} />}
      {asking === 'second' && <SecondSessionDialog session={session} onClose={close} onDone={go} />}
    </>
  );
}

function CompleteDialog({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const complete = useCompleteSession(sessionId, onClose);
  return (
    <Modal opened onClose={onClose} title="Clôturer la session">
      <Stack>
        <Text size="sm">La feuille d’émargement est close, les attestations sont établies et les factures émises. Ce qui n’est pas signé ne pourra plus l’être.</Text>
        <ProblemAlert error={complete.error} />
        <Button loading={complete.isPending} onClick={() => complete.mutate(undefined)}>
          Clôturer
        </Button>
      </Stack>
    </Modal>
  );
}
