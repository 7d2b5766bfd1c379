import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DataTable, type Column } from '@/components/DataTable';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { QueryView } from '@/components/QueryView';
import { RuleTag } from '@/components/RuleTag';
import { formatDay } from '@/lib/dates';
import { documentKinds, payers } from '@/lib/labels';
import { isZero } from '@/lib/money';
import { useStatement } from '../api/get-statement';
import type { Statement } from '../api/statement-types';
import type { InvoiceSummary } from '../api/types';
import { paymentMethods } from '@/lib/api/payments';
import { invoiceColumns, payerName } from './InvoiceTable';
import { SharesBar } from './SharesBar';

/** The contract's account: shares, documents, payments, and whether it all adds up (BIL-3). */
export function ContractMoney({ contractId }: { contractId: string }) {
  const statement = useStatement(contractId);
  return (
    <Panel title="Comptes" aside={statement.data && <Balance statement={statement.data} />}>
      <QueryView query={statement} lines={6}>
        {(found) =>
          found ? <Account statement={found} /> : <EmptyState title="Pas encore de compte">La facturation ouvre le compte dès qu’elle apprend l’acceptation.</EmptyState>
        }
      </QueryView>
    </Panel>
  );
}

function Balance({ statement }: { statement: Statement }) {
  return (
    <Group gap="xs">
      {statement.inArrearsSince && (
        <Badge color="red" variant="light" className="plain">
          Retard depuis le {formatDay(statement.inArrearsSince)}
        </Badge>
      )}
      <Text size="sm">
        Reste dû : <Amount value={statement.balance} fw={700} c={isZero(statement.balance) ? 'teal' : undefined} />
      </Text>
    </Group>
  );
}

// Half a page wide: the client pays unless something else is said below the number.
const [number, ...others] = invoiceColumns;
const columns: Column<InvoiceSummary>[] = [
  {
    ...number!,
    cell: (row) => (
      <>
        {number!.cell(row)}
        {row.payer === 'opco' && <Text size="xs" c="dimmed">{payerName(row)}</Text>}
      </>
    ),
  },
  ...others.filter((column) => column.header !== 'Émise le' && column.header !== 'Payeur'),
];

function Account({ statement }: { statement: Statement }) {
  return (
    <Stack gap="md">
      {!statement.conservation.holds && (
        <Alert color="red" title="Les parts ne font pas le total">
          Parts <Amount value={statement.conservation.shares} />, demandé <Amount value={statement.conservation.asked} />, total <Amount value={statement.conservation.total} />. <RuleTag rule="BIL-3" />
        </Alert>
      )}
      <SharesBar statement={statement} />
      <DataTable caption="Documents du contrat" rows={statement.documents} rowKey={(row) => row.id} empty="Aucun document émis" minWidth={480} columns={columns} />
      {statement.planned.map((plan, index) => (
        <Text key={index} size="sm" c="dimmed">
          À venir le {formatDay(plan.issueOn)} : {documentKinds[plan.kind] ?? plan.kind} ({payers[plan.payer] ?? plan.payer}), <Amount value={plan.inclVat} />
          {plan.waitsForIdentity && ', en attente de l’identité de facturation'}. <RuleTag rule={plan.ruleId} />
        </Text>
      ))}
      {statement.payments.length > 0 && (
        <DataTable
          caption="Paiements du contrat"
          rows={statement.payments}
          rowKey={(row) => row.id}
          empty=""
          minWidth={520}
          columns={[
            { header: 'Paiement reçu le', cell: (row) => <span className="figures">{formatDay(row.receivedOn)}</span> },
            { header: 'De', cell: (row) => payers[row.payer] ?? row.payer },
            { header: 'Moyen', cell: (row) => paymentMethods[row.method] ?? row.method },
            { header: 'Affecté à', cell: (row) => row.allocations.map((allocation) => allocation.number).join(', ') || '—' },
            { header: 'Montant', align: 'right', cell: (row) => <Amount value={row.amount} /> },
            { header: 'Crédit', align: 'right', cell: (row) => (isZero(row.available) ? '—' : <Amount value={row.available} fw={600} />) },
          ]}
        />
      )}
    </Stack>
  );
}
