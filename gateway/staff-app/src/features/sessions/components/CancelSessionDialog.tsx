import { Alert, Button, Modal, Radio, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { RuleTag } from '@/components/RuleTag';
import { useScheduledSessions } from '@/lib/api/catalog';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { formatRange } from '@/lib/dates';
import { useCancelSession } from '../api/plan-session';
import { causes } from '../api/types';

/** CAT-5, CGV-3.5-d: LEXOM's own cancellation has a cause, and the deposits go back unless a later date is agreed. */
export function CancelSessionDialog({ session, onClose }: { session: SessionDetail; onClose: () => void }) {
  const cancel = useCancelSession(session.id, onClose);
  const sessions = useScheduledSessions();
  const [cause, setCause] = useState('trainer-absent');
  const [offered, setOffered] = useState<string | null>(null);
  const others = (sessions.data ?? []).filter((one) => one.id !== session.id && one.courseReference === session.courseReference);
  return (
    <Modal opened onClose={onClose} title="Annuler la session, du fait de LEXOM" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          cancel.mutate({ cause, offeredSessionId: offered });
        }}
      >
        <Stack gap="sm">
          <Alert color="orange" variant="light">
            {session.seatsTaken} place{session.seatsTaken > 1 ? 's' : ''} prise{session.seatsTaken > 1 ? 's' : ''}. L’acompte de chaque client lui est remboursé, à moins qu’il n’accepte une autre
            date. <RuleTag rule="CGV-3.5-d" />
          </Alert>
          <Radio.Group label="Cause" value={cause} onChange={setCause}>
            <Stack gap={6} mt={4}>
              {Object.entries(causes).map(([code, label]) => (
                <Radio key={code} value={code} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          <Select
            label="Autre date proposée aux clients"
            clearable
            placeholder={others.length === 0 ? 'Aucune autre session de cette formation' : 'Sans proposition, l’acompte est remboursé'}
            data={others.map((one) => ({ value: one.id, label: `${formatRange(one.startsOn, one.endsOn)} · ${one.place} (${one.seatsOffered} libres)` }))}
            value={offered}
            onChange={setOffered}
          />
          <ProblemAlert error={cancel.error} />
          <Button type="submit" color="red" loading={cancel.isPending}>
            Annuler la session
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
