import { Text } from '@mantine/core';
import { useToday } from '@/lib/clock';
import { daysBetween, formatDay, formatDistance } from '@/lib/dates';

/** A date with how far away it is; red once it is past, orange in its last days. Neutral when nothing hangs on it any more: the date alone. */
export function DayDistance({ day, soon = 7, neutral = false }: { day: string; soon?: number; neutral?: boolean }) {
  const today = useToday();
  const left = daysBetween(today, day);
  if (neutral) return <span className="figures">{formatDay(day)}</span>;
  const color = left < 0 ? 'var(--lexom-late)' : left <= soon ? 'var(--lexom-soon)' : 'dimmed';
  return (
    <Text span inherit className="figures">
      {formatDay(day)}{' '}
      <Text span inherit c={color} style={{ whiteSpace: 'nowrap' }}>
        · {formatDistance(today, day)}
      </Text>
    </Text>
  );
}
