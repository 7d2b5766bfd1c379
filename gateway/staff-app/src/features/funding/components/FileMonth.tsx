import { Text } from '@mantine/core';
import { MonthBar } from '@/components/MonthBar';
import { useToday } from '@/lib/clock';
import { isZero } from '@/lib/money';
import type { FundingFile } from '../api/types';

/** CGV-3.3-d: counted from the last day of the training, once it has been given. */
export function FileMonth({ file }: { file: FundingFile }) {
  const today = useToday();
  if (!file.deadline || !file.deliveredOn) {
    return (
      <Text size="xs" c="dimmed">
        Court à partir de la fin de la formation
      </Text>
    );
  }

  const settled = isZero(file.unpaidInclVat) && file.status !== 'lapsed';
  return <MonthBar from={file.deliveredOn} deadline={file.deadline} today={file.lapsedOn ?? today} settled={settled} />;
}
