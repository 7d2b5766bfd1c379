import { Box, Group, Progress, Text } from '@mantine/core';
import { formatDay } from '@/lib/dates';
import { monthProgress } from '@/lib/month';

interface Props {
  from: string;
  deadline: string;
  today: string;
  /** Nothing is awaited any more. */
  settled?: boolean;
}

const colors = { 'not-started': 'gray', running: 'teal', ending: 'orange', over: 'red' } as const;

/** CGV-3.3-d: the OPCO's month from the last day of the training, as a bar. */
export function MonthBar({ from, deadline, today, settled = false }: Props) {
  const { elapsed, daysLeft, state } = monthProgress(from, deadline, today);
  const text = settled
    ? 'Soldé'
    : state === 'over'
      ? 'Mois écoulé'
      : state === 'not-started'
        ? 'Pas encore commencé'
        : daysLeft === 0
          ? 'Dernier jour'
          : `${daysLeft} jour${daysLeft > 1 ? 's' : ''} restant${daysLeft > 1 ? 's' : ''}`;
  return (
    <Box miw={170}>
      <Progress.Root size="md" aria-hidden>
        <Progress.Section value={settled ? 100 : elapsed} color={settled ? 'gray' : colors[state]} />
      </Progress.Root>
      <Group justify="space-between" gap="xs" mt={3}>
        <Text size="xs" c="dimmed" className="figures">
          {formatDay(from)} – {formatDay(deadline)}
        </Text>
        <Text size="xs" fw={600} c={settled ? 'dimmed' : state === 'over' ? 'var(--lexom-late)' : state === 'ending' ? 'var(--lexom-soon)' : undefined}>
          {text}
        </Text>
      </Group>
    </Box>
  );
}
