import { Text, type TextProps } from '@mantine/core';
import { formatMoney, type Money } from '@/lib/money';

/** An amount, aligned with those above and below it. */
export function Amount({ value, ...text }: { value: Money | null | undefined } & TextProps) {
  return (
    <Text span inherit className="figures" {...text}>
      {formatMoney(value)}
    </Text>
  );
}
