import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useCourse } from '@/lib/api/catalog';
import type { SessionDetail } from '@/lib/api/catalog-types';
import { useToday } from '@/lib/clock';
import { addDays } from '@/lib/dates';
import { useChangeSession, useOpenSecondSession, useScheduleSession, type SessionPlan } from '../api/plan-session';
import { shifted, workingDays } from '../planning';
import { PlanFields, type PlanState } from './PlanFields';

// Far enough ahead to be sold: proposals are valid for 30 days, and cancelling is cheap until 15 days before.
const LEAD_DAYS = 45;

const toPlan = (state: PlanState): SessionPlan => ({ ...state, place: state.place.trim() || null, trainerId: state.trainerId ?? '' });

export const stateOf = (session: SessionDetail): PlanState => ({
  courseReference: session.courseReference, mode: session.mode, halfDays: session.halfDays, place: session.place, roomId: session.room?.id ?? null,
  trainerId: session.trainer.id, capacity: session.capacity,
});

export function NewSessionDialog({ reference, onClose, onDone }: { reference: string | undefined; onClose: () => void; onDone: (session: SessionDetail) => void }) {
  const today = useToday();
  const schedule = useScheduleSession(onDone);
  const [typed, setTyped] = useState<Partial<PlanState>>(reference ? { courseReference: reference } : {});
  const course = useCourse(typed.courseReference || undefined);
  const sheet = course.data?.versions.find((version) => version.number === course.data.currentVersion)?.sheet;
  // A course brings its length and its most participants, until something else is said.
  const state: PlanState = {
    courseReference: '', mode: 'inter', place: '', roomId: null, trainerId: null, capacity: sheet?.maximumParticipants ?? 8,
    halfDays: sheet ? workingDays(addDays(today, LEAD_DAYS), sheet.durationDays) : [], ...typed,
  };
  return (
    <PlanDialog title="Programmer une session" state={state} onChange={(part) => setTyped({ ...typed, ...part })} fixed={false} error={schedule.error} pending={schedule.isPending} verb="Programmer" onClose={onClose} onSend={() => schedule.mutate(toPlan(state))} />
  );
}

export function ChangeSessionDialog({ session, byDays = 0, onClose }: { session: SessionDetail; byDays?: number; onClose: () => void }) {
  const change = useChangeSession(session.id, onClose);
  const [state, setState] = useState(() => ({ ...stateOf(session), halfDays: shifted(session.halfDays, byDays) }));
  return (
    <PlanDialog
      title={byDays === 0 ? 'Modifier la session' : 'Déplacer la session'}
      note="Les dates, le lieu et le formateur changent pour tous les inscrits ; leurs contrats suivent et ils en sont avisés."
      state={state}
      onChange={(part) => setState({ ...state, ...part })}
      fixed
      sessionId={session.id}
      error={change.error}
      pending={change.isPending}
      verb={byDays === 0 ? 'Enregistrer les changements' : 'Déplacer'}
      onClose={onClose}
      onSend={() => change.mutate(toPlan(state))}
    />
  );
}

export function SecondSessionDialog({ session, onClose, onDone }: { session: SessionDetail; onClose: () => void; onDone: (session: SessionDetail) => void }) {
  const open = useOpenSecondSession(session.id, onDone);
  const [state, setState] = useState(() => ({ ...stateOf(session), halfDays: shifted(session.halfDays, 7) }));
  return (
    <PlanDialog
      title="Ouvrir une seconde session"
      note={`Aux mêmes conditions financières (article 2.1). Les ${session.seatsWaiting} places en attente y sont inscrites, dans l’ordre.`}
      state={state}
      onChange={(part) => setState({ ...state, ...part })}
      fixed
      error={open.error}
      pending={open.isPending}
      verb="Ouvrir et inscrire la liste d’attente"
      onClose={onClose}
      onSend={() => open.mutate(toPlan(state))}
    />
  );
}

interface Props {
  title: string;
  note?: string;
  /** Asked before the plan itself. */
  first?: ReactNode;
  state: PlanState;
  onChange: (part: Partial<PlanState>) => void;
  fixed: boolean;
  sessionId?: string;
  error: unknown;
  pending: boolean;
  verb: string;
  onClose: () => void;
  onSend: () => void;
}

export function PlanDialog({ title, note, first, state, onChange, fixed, sessionId, error, pending, verb, onClose, onSend }: Props) {
  return (
    <Modal opened onClose={onClose} title={title} size="xl">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <Stack gap="sm">
          {note && <Text size="sm" c="dimmed">{note}</Text>}
          {first}
          <PlanFields value={state} onChange={onChange} fixed={fixed} sessionId={sessionId} error={error} />
          <ProblemAlert error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Renoncer
            </Button>
            <Button type="submit" loading={pending} disabled={state.halfDays.length === 0 || !state.trainerId || !state.courseReference}>
              {verb}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
