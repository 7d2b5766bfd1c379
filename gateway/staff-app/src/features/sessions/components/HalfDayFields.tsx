import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { HalfDay } from '@/lib/api/catalog-types';
import { addDays, formatLongDay, isWeekend } from '@/lib/dates';
import { slotKey } from '../planning';

const periods = [['morning', 'Matin'], ['afternoon', 'Après-midi']] as const;

/** The half-days of a session: whole days at first, then as they really are. */
export function HalfDayFields({ value, onChange, conflicting }: { value: HalfDay[]; onChange: (slots: HalfDay[]) => void; conflicting: Set<string> }) {
  const days = [...new Set(value.map((slot) => slot.day))].sort();
  const [adding, setAdding] = useState('');
  const without = (day: string) => value.filter((slot) => slot.day !== day);
  const suggestion = () => {
    let next = addDays(days.at(-1) ?? new Date().toISOString().slice(0, 10), 1);
    while (isWeekend(next)) next = addDays(next, 1);
    return next;
  };

  return (
    <Stack gap={6}>
      {days.map((day) => (
        <Group key={day} gap="md" wrap="nowrap">
          <Text size="sm" w={220}>{formatLongDay(day)}</Text>
          {periods.map(([period, label]) => {
            const slot: HalfDay = { day, period };
            const on = value.some((one) => slotKey(one) === slotKey(slot));
            return (
              <Checkbox
                key={period}
                label={label}
                aria-label={`${formatLongDay(day)}, ${label.toLowerCase()}`}
                checked={on}
                {...(on && conflicting.has(slotKey(slot)) ? { color: 'red' } : {})}
                onChange={(event) => onChange(event.currentTarget.checked ? [...value, slot] : value.filter((one) => slotKey(one) !== slotKey(slot)))}
              />
            );
          })}
          <ActionIcon variant="subtle" color="gray" aria-label={`Retirer le ${formatLongDay(day)}`} onClick={() => onChange(without(day))}>
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Group gap="xs" align="flex-end">
        <TextInput type="date" size="xs" label="Ajouter une journée" value={adding || suggestion()} onChange={(event) => setAdding(event.currentTarget.value)} />
        <Button
          size="xs"
          variant="light"
          onClick={() => {
            const day = adding || suggestion();
            onChange([...without(day), { day, period: 'morning' }, { day, period: 'afternoon' }]);
            setAdding('');
          }}
        >
          Ajouter
        </Button>
      </Group>
    </Stack>
  );
}
