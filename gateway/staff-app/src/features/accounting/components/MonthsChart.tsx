import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Amount } from '@/components/Amount';
import { QueryView } from '@/components/QueryView';
import { get } from '@/lib/api-client';
import { euro, type Money } from '@/lib/money';
import classes from './MonthsChart.module.css';

interface Months {
  year: number;
  months: { month: number; accounts: { account: string; label: string; debit: Money; credit: Money }[] }[];
}

const names = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

// Income is class 7, what came in is class 5: the chart of accounts says it all.
const net = (month: Months['months'][number], first: string, side: 1 | -1): number =>
  month.accounts.filter((one) => one.account.startsWith(first)).reduce((sum, one) => sum + side * (Number(one.credit.amount) - Number(one.debit.amount)), 0);

/** A year of income and receipts as bars, with the figures: the table is the chart. */
export function MonthsChart({ year }: { year: number }) {
  const totals = useQuery({ queryKey: ['journal-months', year], queryFn: ({ signal }) => get<Months>('/staff/v1/billing/journal/months', { year }, signal) });
  return (
    <QueryView query={totals} lines={12}>
      {({ months }) => {
        const rows = names.map((name, index) => {
          const month = months.find((one) => one.month === index + 1);
          return { name, income: month ? net(month, '7', 1) : 0, received: month ? net(month, '5', -1) : 0 };
        });
        const most = Math.max(1, ...rows.flatMap((row) => [row.income, row.received]));
        return (
          <Table verticalSpacing={4} className="data-table" aria-label="Produits et encaissements par mois">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={110}>Mois</Table.Th><Table.Th ta="right" w={120}>Produits HT</Table.Th><Table.Th ta="right" w={130}>Encaissements</Table.Th><Table.Th>Comparaison</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.name}>
                  <Table.Td>{row.name}</Table.Td>
                  <Table.Td ta="right"><Amount value={euro(row.income)} /></Table.Td>
                  <Table.Td ta="right"><Amount value={euro(row.received)} /></Table.Td>
                  <Table.Td>
                    <svg className={classes.bars} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden>
                      <rect className={classes.income} x="0" y="0" height="5" width={Math.max(0, (row.income / most) * 100)} />
                      <rect className={classes.received} x="0" y="6.5" height="5" width={Math.max(0, (row.received / most) * 100)} />
                    </svg>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        );
      }}
    </QueryView>
  );
}
