import { Group, NativeSelect, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useCourses, useRooms, useTrainers } from '@/lib/api/catalog';
import type { HalfDay, Mode } from '@/lib/api/catalog-types';
import { fieldError } from '@/lib/field-error';
import { modes } from '@/lib/labels';
import { conflictsOf, slotKey } from '../planning';
import { useSessionsBetween } from '../api/session-details';
import { ConflictList } from './ConflictList';
import { HalfDayFields } from './HalfDayFields';

export interface PlanState {
  courseReference: string;
  mode: Mode;
  halfDays: HalfDay[];
  place: string;
  roomId: string | null;
  trainerId: string | null;
  capacity: number;
}

interface Props {
  value: PlanState;
  onChange: (part: Partial<PlanState>) => void;
  /** Course and mode can't change any more. */
  fixed: boolean;
  sessionId?: string | undefined;
  error: unknown;
}

export function PlanFields({ value, onChange, fixed, sessionId, error }: Props) {
  const courses = useCourses();
  const trainers = useTrainers();
  const rooms = useRooms();
  const days = value.halfDays.map((slot) => slot.day).sort();
  const others = useSessionsBetween(days[0] ?? '9999-12-31', days.at(-1) ?? '0001-01-01');
  const conflicts = conflictsOf({ sessionId, halfDays: value.halfDays, trainerId: value.trainerId, roomId: value.roomId }, others.sessions);
  const taken = new Set(conflicts.flatMap((conflict) => conflict.slots.map(slotKey)));
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label="Formation"
          required
          searchable
          disabled={fixed}
          error={fieldError(error, 'courseReference')}
          data={(courses.data ?? []).filter((course) => course.currentVersion != null).map((course) => ({ value: course.reference, label: `${course.reference} · ${course.title}` }))}
          value={value.courseReference || null}
          onChange={(reference) => onChange({ courseReference: reference ?? '' })}
        />
        <NativeSelect label="Mode" disabled={fixed} data={Object.entries(modes).map(([code, label]) => ({ value: code, label }))} value={value.mode} onChange={(event) => onChange({ mode: event.currentTarget.value as Mode })} />
      </Group>
      <div>
        <Text size="sm" fw={500} mb={4}>
          Demi-journées
        </Text>
        <HalfDayFields value={value.halfDays} onChange={(halfDays) => onChange({ halfDays })} conflicting={taken} />
      </div>
      <Group grow align="flex-start">
        <Select
          label="Formateur"
          required
          searchable
          error={fieldError(error, 'trainerId')}
          data={(trainers.data ?? []).map((trainer) => ({ value: trainer.id, label: trainer.assignable ? trainer.name : `${trainer.name} (engagements à recueillir)`, disabled: !trainer.assignable }))}
          value={value.trainerId}
          onChange={(trainerId) => onChange({ trainerId })}
        />
        <Select
          label="Salle"
          clearable
          searchable
          disabled={value.mode === 'remote'}
          placeholder={value.mode === 'remote' ? 'À distance' : 'Chez le client, ou ailleurs'}
          error={fieldError(error, 'roomId')}
          data={(rooms.data ?? []).map((room) => ({ value: room.id, label: `${room.name} (${room.capacity} places)` }))}
          value={value.roomId}
          onChange={(roomId) => onChange({ roomId })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput label="Lieu" description="Celui de la salle s’il reste vide" error={fieldError(error, 'place')} value={value.place} onChange={(event) => onChange({ place: event.currentTarget.value })} />
        <NumberInput label="Places" description="Au plus celles de la fiche et de la salle" min={1} allowDecimal={false} error={fieldError(error, 'capacity')} value={value.capacity} onChange={(capacity) => onChange({ capacity: Number(capacity) })} />
      </Group>
      <ConflictList conflicts={conflicts} />
    </Stack>
  );
}
