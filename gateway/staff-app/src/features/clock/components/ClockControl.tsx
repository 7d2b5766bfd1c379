import { Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconClockPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { clockQuery } from '@/lib/clock';
import { addMonths, formatDay, formatLongDay, parisDay } from '@/lib/dates';
import { useMoveClock, type ClockMove } from '../api/move-clock';

const steps: [text: string, move: (today: string) => ClockMove][] = [
  ['+ 1 jour', () => ({ advance: 'P1D' })],
  ['+ 1 semaine', () => ({ advance: 'P7D' })],
  ['+ 1 mois', (today) => ({ set: addMonths(today, 1) })],
];

/** The business clock, always in sight where it exists: outside Development nothing is shown. */
export function ClockControl() {
  const { data: clock } = useQuery({ ...clockQuery, refetchInterval: 60_000 });
  const [opened, popover] = useDisclosure(false);
  const move = useMoveClock();
  const [day, setDay] = useState('');
  if (!clock) return null;

  const today = parisDay(clock.now);
  return (
    <Popover opened={opened} onDismiss={popover.close} position="bottom-end" width={300} shadow="md" trapFocus withArrow>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconClockPlay size={17} />}
          onClick={popover.toggle}
          loading={move.isPending}
          aria-label={`Horloge métier : ${formatDay(today)}`}
          className="figures"
        >
          {formatDay(today)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <div>
            <Text fw={600}>Horloge métier</Text>
            <Text size="sm" c="dimmed">
              {formatLongDay(today)}. Les échéances suivent cette date, dans tous les services.
            </Text>
          </div>
          <Group gap="xs" grow>
            {steps.map(([text, step]) => (
              <Button key={text} variant="light" size="xs" px={4} disabled={move.isPending} onClick={() => move.mutate(step(today))}>
                {text}
              </Button>
            ))}
          </Group>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (day) move.mutate({ set: day });
            }}
          >
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <TextInput type="date" label="Aller à une date" size="xs" flex={1} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
              <Button type="submit" size="xs" disabled={!day || move.isPending}>
                Aller
              </Button>
            </Group>
          </form>
          <ProblemAlert error={move.error} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
