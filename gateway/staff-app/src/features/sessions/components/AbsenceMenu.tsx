import { Button, Menu } from '@mantine/core';
import { formatShortDay } from '@/lib/dates';
import { periods } from '@/lib/labels';
import type { AbsenceReason } from '../api/note-absence';
import { absences, type AttendanceRow, type SignedHalfDay } from '../api/types';

interface Props {
  row: AttendanceRow;
  half: SignedHalfDay;
  onNote: (reason: AbsenceReason) => void;
}

/** A half-day that has begun and that nobody signed: why, if it is known. */
export function AbsenceMenu({ row, half, onNote }: Props) {
  const when = `${formatShortDay(half.day)}, ${periods[half.period]?.toLowerCase()}`;
  return (
    <Menu position="bottom" shadow="md">
      <Menu.Target>
        <Button title="Noter une absence" size="compact-sm" variant="subtle" color={half.absence ? 'orange' : 'gray'} aria-label={`${row.firstName} ${row.lastName}, ${when} : ${half.absence ? `absence ${absences[half.absence]?.toLowerCase()}` : 'noter une absence'}`}>
          {half.absence ? absences[half.absence] : '–'}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Absence : l’heure et le prix ne changent pas</Menu.Label>
        {Object.entries(absences).map(([reason, text]) => (
          <Menu.Item key={reason} disabled={reason === half.absence} onClick={() => onNote(reason as AbsenceReason)}>
            {text}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
