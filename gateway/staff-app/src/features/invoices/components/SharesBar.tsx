import { Box, Group, Progress, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { cents, isZero } from '@/lib/money';
import type { Statement } from '../api/statement-types';
import { payerName } from './InvoiceTable';

const shades = ['lexom', 'orange', 'violet', 'blue'];

/** Who bears which part of the price, and how much of it is paid. */
export function SharesBar({ statement }: { statement: Statement }) {
  const total = Math.max(1, cents(statement.totalInclVat));
  const payers = statement.payers.filter((payer) => !isZero(payer.share) || !isZero(payer.asked));
  return (
    <Box>
      <Progress.Root size={14} aria-hidden>
        {payers.map((payer, index) => (
          <Progress.Section key={index} value={(cents(payer.share) / total) * 100} color={shades[index % shades.length]} />
        ))}
      </Progress.Root>
      <Group gap="xl" mt="xs">
        {payers.map((payer, index) => (
          <div key={index}>
            <Group gap={6}>
              <Box w={9} h={9} bg={`var(--mantine-color-${shades[index % shades.length]}-filled)`} style={{ borderRadius: 2 }} aria-hidden />
              <Text size="sm" fw={600}>
                Part {payerName(payer)} : <Amount value={payer.share} />
              </Text>
            </Group>
            <Text size="xs" c="dimmed">
              facturé <Amount value={payer.asked} />, réglé <Amount value={payer.paid} />, reste <Amount value={payer.outstanding} />
            </Text>
          </div>
        ))}
        <div>
          <Text size="sm" fw={600}>
            Total TTC : <Amount value={statement.totalInclVat} />
          </Text>
          <Text size="xs" c="dimmed">
            {statement.conservation.holds ? 'les parts font le total, au centime' : 'les parts ne font pas le total'}
          </Text>
        </div>
      </Group>
    </Box>
  );
}
