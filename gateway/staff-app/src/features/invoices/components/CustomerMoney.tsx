import { useInfiniteQuery } from '@tanstack/react-query';
import { Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { Facts } from '@/components/Facts';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { add, isZero, zero, type Money } from '@/lib/money';
import { pagesOptions } from '@/lib/pages';

interface Account {
  contractId: string;
  number: string;
  totalInclVat: Money;
  outstanding: Money;
  overdue: boolean;
}

/** What one client still has to pay, contract by contract. */
export function CustomerMoney({ customerId }: { customerId: string }) {
  const accounts = useInfiniteQuery(pagesOptions<Account>(['accounts'], '/staff/v1/billing/contracts', { customer: customerId }));
  return (
    <Panel title="Reste dû">
      <QueryView query={accounts} lines={2}>
        {(rows) => {
          const due = rows.filter((row) => !isZero(row.outstanding));
          if (due.length === 0) return <Text size="sm" c="dimmed">Rien : tout est réglé.</Text>;
          return (
            <Facts
              of={[
                ...due.map((row): [string, React.ReactNode] => [
                  row.number,
                  <TextLink inherit to="/contrats/$id" params={{ id: row.contractId }} c={row.overdue ? 'var(--lexom-late)' : undefined}>
                    <Amount value={row.outstanding} /> {row.overdue && '· en retard'}
                  </TextLink>,
                ]),
                ['Total', <Amount value={add(zero, ...due.map((row) => row.outstanding))} fw={700} />],
              ]}
            />
          );
        }}
      </QueryView>
    </Panel>
  );
}
