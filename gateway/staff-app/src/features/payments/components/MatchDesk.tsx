import { Badge, Group, Kbd, Stack, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Amount } from '@/components/Amount';
import { EmptyState } from '@/components/EmptyState';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { paymentMethods, type Payment } from '@/lib/api/payments';
import { formatDay } from '@/lib/dates';
import { documentKinds, opcos } from '@/lib/labels';
import { useMatchPayment, useOpenInvoices, usePayments } from '../api/payments';
import { rank, type Ranked } from '../rank';
import classes from './MatchDesk.module.css';

const SHOWN = 9;

/** BIL-7: payments nobody knows the invoice of, matched without leaving the keyboard: arrows choose, a digit or Enter matches. */
export function MatchDesk() {
  const unmatched = usePayments('unmatched');
  return (
    <QueryView query={unmatched} lines={5}>
      {(payments) =>
        payments.length === 0 ? <EmptyState title="Tous les paiements sont affectés">Un virement sans numéro de facture reconnu arriverait ici, avec les factures auxquelles il ressemble.</EmptyState> : <Desk payments={payments} />
      }
    </QueryView>
  );
}

function Desk({ payments }: { payments: Payment[] }) {
  const invoices = useOpenInvoices();
  const match = useMatchPayment();
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const index = Math.min(chosen, payments.length - 1);
  const payment = payments[index]!;
  const candidates = rank(payment, invoices.data ?? []).slice(0, SHOWN);
  useEffect(() => list.current?.focus(), []);

  const onKeyDown = (event: React.KeyboardEvent) => {
    const to = (candidate: Ranked | undefined) => candidate && !match.isPending && match.mutate({ payment, invoice: candidate.invoice });
    if (event.key === 'ArrowDown') setChosen(Math.min(index + 1, payments.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(index - 1, 0));
    else if (event.key === 'Enter') to(candidates[0]);
    else if (/^[1-9]$/.test(event.key)) to(candidates[Number(event.key) - 1]);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.desk}>
      <Panel title={`À affecter (${payments.length})`} aside={<Group gap={4}><Kbd size="xs">↑</Kbd><Kbd size="xs">↓</Kbd></Group>}>
        <div ref={list} role="listbox" tabIndex={0} aria-label="Paiements à affecter" aria-activedescendant={`payment-${payment.id}`} className={classes.list} onKeyDown={onKeyDown}>
          {payments.map((one, at) => (
            <div key={one.id} id={`payment-${one.id}`} role="option" aria-selected={at === index} className={classes.payment} onClick={() => setChosen(at)}>
              <Group justify="space-between" wrap="nowrap">
                <Amount value={one.amount} fw={600} />
                <Text size="xs" c="dimmed" className="figures">{formatDay(one.receivedOn)}</Text>
              </Group>
              <Text size="xs" c="dimmed">{paymentMethods[one.method] ?? one.method} · {one.reference ?? 'sans référence'}</Text>
            </div>
          ))}
        </div>
      </Panel>
      <Panel title="Factures possibles" aside={<Text size="xs" c="dimmed"><Kbd size="xs">Entrée</Kbd> : la première · <Kbd size="xs">1</Kbd>–<Kbd size="xs">9</Kbd> : celle-ci</Text>}>
        <Stack gap={6}>
          <ProblemAlert error={match.error ?? invoices.error} />
          {candidates.length === 0 && <Text size="sm" c="dimmed">Aucune facture n’attend de paiement.</Text>}
          {candidates.map((candidate, at) => (
            <UnstyledButton key={candidate.invoice.id} className={classes.candidate} disabled={match.isPending} onClick={() => match.mutate({ payment, invoice: candidate.invoice })}>
              <Kbd size="sm">{at + 1}</Kbd>
              <div>
                <Text size="sm" fw={600} className="figures">{candidate.invoice.number}</Text>
                <Text size="xs" c="dimmed">
                  {documentKinds[candidate.invoice.kind] ?? candidate.invoice.kind} · {candidate.invoice.opco ? (opcos[candidate.invoice.opco] ?? candidate.invoice.opco) : 'client'} · échéance {formatDay(candidate.invoice.dueOn)}
                </Text>
              </div>
              <Group gap={6} justify="flex-end">
                {candidate.reasons.map((reason) => <Badge key={reason} size="sm" color="teal" variant="light" className="plain">{reason}</Badge>)}
                <Amount value={candidate.invoice.outstanding} fw={600} size="sm" />
              </Group>
            </UnstyledButton>
          ))}
        </Stack>
      </Panel>
    </div>
  );
}
