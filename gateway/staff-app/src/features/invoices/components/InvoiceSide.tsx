import { Alert, Code, Stack, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { DayDistance } from '@/components/DayDistance';
import { Facts } from '@/components/Facts';
import { TextLink } from '@/components/Links';
import { Panel } from '@/components/Panel';
import { RuleTag } from '@/components/RuleTag';
import { formatDay, formatRange } from '@/lib/dates';
import { formatMoney, isZero } from '@/lib/money';
import { remindersOf, type InvoiceDetail } from '../api/types';
import { payerName } from './InvoiceTable';

export function InvoiceFacts({ detail }: { detail: InvoiceDetail }) {
  const { invoice, buyer, contract } = detail;
  return (
    <Panel title="En bref">
      <Facts
        of={[
          ['Payeur', payerName(invoice)],
          ['Destinataire', buyer ? [buyer.name, ...buyer.addressLines, `${buyer.postCode} ${buyer.city}`].filter((line) => line.trim()).join(', ') : 'Effacé'],
          ['Contrat', <TextLink inherit to="/contrats/$id" params={{ id: contract.id }}>{contract.number}</TextLink>],
          ['Formation', `${contract.courseReference}, ${formatRange(contract.startsOn, contract.endsOn)}`],
          invoice.fundingFileId && ['Dossier OPCO', <TextLink inherit to="/financements/$id" params={{ id: invoice.fundingFileId }}>{detail.fileNumber ?? 'Voir le dossier'}</TextLink>],
          ['Émise le', formatDay(invoice.issuedOn)],
          invoice.kind !== 'credit-note' && ['Échéance', <DayDistance day={invoice.dueOn} neutral={isZero(invoice.outstanding)} />],
          invoice.creditsInvoiceId && ['Corrige', <TextLink inherit to="/factures/$id" params={{ id: invoice.creditsInvoiceId }}>{detail.creditsNumber}</TextLink>],
          ['Total TTC', <Amount value={invoice.inclVat} fw={700} />],
          !isZero(invoice.credited) && ['Crédité', <Amount value={invoice.credited} />],
          !isZero(invoice.paid) && ['Réglé', <Amount value={invoice.paid} />],
          invoice.kind !== 'credit-note' && ['Reste dû', <Amount value={invoice.outstanding} fw={700} />],
          (invoice.status === 'overdue' || invoice.remindersSent > 0) && ['Relances', remindersOf(invoice)],
          invoice.settledOn && ['Soldée le', formatDay(invoice.settledOn)],
        ]}
      />
    </Panel>
  );
}

// Inputs are kept as the amount was computed from them: « 2070.00 EUR ».
const inFrench = (value: string): string => value.replace(/^(-?\d+\.\d{2}) EUR$/, (_, amount: string) => formatMoney({ amount, currency: 'EUR' }));

/** Why this amount: the rule, and what went into it. */
export function Explanation({ detail }: { detail: InvoiceDetail }) {
  const { explanation, mentions } = detail;
  return (
    <Panel title="Pourquoi ce montant" aside={<RuleTag rule={explanation.ruleId} />}>
      <Stack gap="sm">
        <Text size="sm">{explanation.rule.charAt(0).toUpperCase() + explanation.rule.slice(1)}.</Text>
        <Facts of={explanation.inputs.map((input) => [input.name, inFrench(input.value)])} />
        {mentions.length > 0 && (
          <details>
            <Text component="summary" size="sm" c="dimmed" style={{ cursor: 'pointer' }}>
              Mentions du document ({mentions.length})
            </Text>
            {mentions.map((mention) => (
              <Text key={mention} size="xs" c="dimmed" mt={4}>
                {mention}
              </Text>
            ))}
          </details>
        )}
      </Stack>
    </Panel>
  );
}

export function Settlement({ detail }: { detail: InvoiceDetail }) {
  const { settledBy, creditedBy, chain } = detail;
  return (
    <Panel title="Règlements et intégrité">
      <Stack gap="sm">
        {settledBy.length + creditedBy.length === 0 && <Text size="sm" c="dimmed">Ni règlement ni avoir pour l’instant.</Text>}
        <Facts
          of={[
            ...settledBy.map((payment): [string, React.ReactNode] => [`Réglé le ${formatDay(payment.on)}`, <Amount value={payment.amount} />]),
            ...creditedBy.map((credit): [string, React.ReactNode] => [
              `Avoir du ${formatDay(credit.on)}`,
              <><TextLink inherit to="/factures/$id" params={{ id: credit.invoiceId }}>{credit.number}</TextLink> <Amount value={credit.inclVat} /></>,
            ]),
          ]}
        />
        <Alert color="gray" variant="light" p="xs">
          <Text size="xs">
            Maillon n° {chain.index} de la chaîne, {chain.algorithm} : <Code>{chain.hash.slice(0, 16)}…</Code>, après <Code>{chain.previousHash.slice(0, 16)}…</Code>
          </Text>
        </Alert>
      </Stack>
    </Panel>
  );
}
