import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { usePostponeSession } from '../api/readiness';
import { causes } from '../api/types';
import { shifted } from '../planning';
import { PlanDialog, stateOf } from './PlanDialogs';

type Cause = Parameters<ReturnType<typeof usePostponeSession>['mutate']>[0]['cause'];

/** CGV-3.5-d: another date in place of this one; the seats go with it, and a client who refuses it gets the deposit back. */
export function PostponeDialog({ session, onClose, onDone }: { session: SessionDetail; onClose: () => void; onDone: (moved: SessionDetail) => void }) {
  const postpone = usePostponeSession(session.id, onDone);
  const [cause, setCause] = useState('trainer-absent');
  const [state, setState] = useState(() => ({ ...stateOf(session), halfDays: shifted(session.halfDays, 14) }));
  const { halfDays, place, roomId, trainerId } = state;
  return (
    <PlanDialog
      title="Reporter la session, du fait de LEXOM"
      note="Les places suivent la session. Chaque client en est avisé ; celui qui refuse la nouvelle date est remboursé de son acompte (article 3.5)."
      first={<NativeSelect label="Cause" data={Object.entries(causes).map(([value, label]) => ({ value, label }))} value={cause} onChange={(event) => setCause(event.currentTarget.value)} />}
      state={state}
      onChange={(part) => setState({ ...state, ...part })}
      fixed
      sessionId={session.id}
      error={postpone.error}
      pending={postpone.isPending}
      verb="Reporter la session"
      onClose={onClose}
      onSend={() => postpone.mutate({ cause: cause as Cause, halfDays, place: place.trim() || null, roomId, trainerId: trainerId ?? '' })}
    />
  );
}
