import { Table } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { monthNames } from '@/lib/dates';
import { euro } from '@/lib/money';
import classes from './MonthBars.module.css';

export interface Series {
  header: string;
  colour: 'first' | 'second' | 'late';
  /** Euros of January to December. */
  values: number[];
}

const BAR = 5;
const GAP = 1.5;

/** A year as bars, with the figures: the table is the chart. */
export function MonthBars({ caption, series }: { caption: string; series: Series[] }) {
  const most = Math.max(1, ...series.flatMap((one) => one.values));
  const height = series.length * (BAR + GAP) - GAP;
  const total = (one: Series) => one.values.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
  return (
    <Table.ScrollContainer minWidth={240 + series.length * 130}>
      <Table verticalSpacing={4} className="data-table" aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={110}>Mois</Table.Th>
            {series.map((one) => (
              <Table.Th key={one.header} ta="right" w={150}>
                {one.header} <span className={classes.key} data-colour={one.colour} aria-hidden />
              </Table.Th>
            ))}
            <Table.Th>Comparaison</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {monthNames.map((name, month) => (
            <Table.Tr key={name}>
              <Table.Td>{name}</Table.Td>
              {series.map((one) => (
                <Table.Td key={one.header} ta="right"><Amount value={euro(one.values[month] ?? 0)} c={one.values[month] ? undefined : 'dimmed'} /></Table.Td>
              ))}
              <Table.Td>
                <svg className={classes.bars} style={{ height: 6 * series.length + 4 }} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" aria-hidden>
                  {series.map((one, index) => (
                    <rect key={one.header} data-colour={one.colour} x="0" y={index * (BAR + GAP)} height={BAR} width={Math.max(0, ((one.values[month] ?? 0) / most) * 100)} />
                  ))}
                </svg>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>Année</Table.Th>
            {series.map((one) => (
              <Table.Th key={one.header} ta="right"><Amount value={euro(total(one))} /></Table.Th>
            ))}
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  );
}
