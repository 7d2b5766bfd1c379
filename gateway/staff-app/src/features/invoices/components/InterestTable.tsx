import { Table, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { formatDay, formatRange } from '@/lib/dates';
import { formatNumber, formatRate } from '@/lib/money';
import type { InterestTable as Interest, Rate, Segment } from '../api/interest-types';

interface Props {
  table: Interest;
  margin: number;
  floor: number;
}

export function InterestTable({ table, margin, floor }: Props) {
  if (table.segments.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table verticalSpacing="xs" className="data-table" aria-label="Intérêts par période">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Période</Table.Th>
            <Table.Th ta="right">Jours</Table.Th>
            <Table.Th ta="right">Base TTC</Table.Th>
            <Table.Th>Taux et source</Table.Th>
            <Table.Th ta="right">Intérêts</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.segments.map((segment) => (
            <Table.Tr key={segment.from}>
              <Table.Td className="figures">{formatRange(segment.from, segment.to)}</Table.Td>
              <Table.Td ta="right">{segment.days}</Table.Td>
              <Table.Td ta="right"><Amount value={segment.base} /></Table.Td>
              <Table.Td><Applied segment={segment} margin={margin} floor={floor} /></Table.Td>
              <Table.Td ta="right" className="figures">{formatNumber(Number(segment.amount))} €</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Td fw={700}>Total, arrondi une fois</Table.Td>
            <Table.Td ta="right" fw={700}>{table.days}</Table.Td>
            <Table.Td colSpan={2} />
            <Table.Td ta="right">{table.interest ? <Amount value={table.interest} fw={700} /> : 'incomplet'}</Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}

function Applied({ segment, margin, floor }: { segment: Segment; margin: number; floor: number }) {
  const { refi, legal, floorApplied } = segment;
  return (
    <>
      <strong className="figures">{formatRate(segment.appliedRatePercent)}</strong>
      {floorApplied ? ` = ${formatNumber(floor)} × taux légal ${formatRate(legal.ratePercent)} (plancher)` : ` = BCE ${formatRate(refi.ratePercent)} + ${formatNumber(margin)} points`}
      <Source rate={floorApplied ? legal : refi} />
    </>
  );
}

function Source({ rate }: { rate: Rate }) {
  return (
    <Text size="xs" c="dimmed">
      au {formatDay(rate.appliedOn)}, en vigueur depuis le {formatDay(rate.effectiveFrom)} ; {rate.source}
    </Text>
  );
}
