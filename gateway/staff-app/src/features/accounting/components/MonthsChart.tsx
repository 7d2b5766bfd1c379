import { QueryView } from '@/components/QueryView';
import { monthNames } from '@/lib/dates';
import { useDuesByMonth, useJournalByMonth, type JournalMonth } from '../api/months';
import { MonthBars } from './MonthBars';

// Income is class 7, what came in is class 5: the chart of accounts says it all.
const net = (month: JournalMonth | undefined, first: string, side: 1 | -1): number =>
  (month?.accounts ?? []).filter((one) => one.account.startsWith(first)).reduce((sum, one) => sum + side * (Number(one.credit.amount) - Number(one.debit.amount)), 0);

/** A year of income and receipts. */
export function MonthsChart({ year }: { year: number }) {
  const totals = useJournalByMonth(year);
  return (
    <QueryView query={totals} lines={12}>
      {({ months }) => {
        const of = (index: number) => months.find((one) => one.month === index + 1);
        return (
          <MonthBars
            caption="Produits et encaissements par mois"
            series={[
              { header: 'Produits HT', colour: 'first', values: monthNames.map((_, index) => net(of(index), '7', 1)) },
              { header: 'Encaissements', colour: 'second', values: monthNames.map((_, index) => net(of(index), '5', -1)) },
            ]}
          />
        );
      }}
    </QueryView>
  );
}

/** A year of funding, and of what fell overdue and still is (CGV-3.3, CGV-3.4). */
export function DuesChart({ year }: { year: number }) {
  const dues = useDuesByMonth(year);
  return (
    <QueryView query={dues} lines={12}>
      {({ months }) => (
        <MonthBars
          caption="Financements et impayés par mois"
          series={[
            { header: 'Demandé aux OPCO', colour: 'first', values: months.map((month) => Number(month.fundingAsked.amount)) },
            { header: 'Payé par les OPCO', colour: 'second', values: months.map((month) => Number(month.fundingPaid.amount)) },
            { header: 'Échu, impayé', colour: 'late', values: months.map((month) => Number(month.overdue.amount)) },
          ]}
        />
      )}
    </QueryView>
  );
}
