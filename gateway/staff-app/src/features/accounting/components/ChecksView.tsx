import { Alert, Button, Group, Paper, Stack, Text, ThemeIcon } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Amount } from '@/components/Amount';
import { TextLink } from '@/components/Links';
import { QueryView } from '@/components/QueryView';
import { RuleTag } from '@/components/RuleTag';
import { useChecks } from '../api/books';

/** Are the books right? Every check with what it compared, the first thing wrong by name. */
export function ChecksView() {
  const checks = useChecks();
  return (
    <QueryView query={checks} lines={8}>
      {(found) => (
        <Stack>
          <Alert color={found.allGood ? 'teal' : 'red'} variant="light" title={found.allGood ? 'Les comptes sont justes' : 'Quelque chose ne va pas : voyez ci-dessous'}>
            <Group justify="space-between">
              <Text size="sm">Contrôles refaits à l’instant, sur {found.documents} documents et {found.contracts} contrats.</Text>
              <Button size="xs" variant="default" loading={checks.isFetching} onClick={() => void checks.refetch()}>Contrôler de nouveau</Button>
            </Group>
          </Alert>
          <Check good={found.journalBalanced} title="Le journal est équilibré" rule="BIL-5">
            Débit <Amount value={found.journalDebit} />, crédit <Amount value={found.journalCredit} />.
          </Check>
          <Check good={found.sharesEqualTotals} title="Part OPCO + part client + avoirs = total de chaque contrat" rule="BIL-3">
            {found.brokenShares.length === 0
              ? `Vrai au centime pour ${found.contracts} contrats.`
              : found.brokenShares.map((broken) => (
                  <span key={broken.contractId}>
                    <TextLink inherit to="/contrats/$id" params={{ id: broken.contractId }}>{broken.number}</TextLink> : parts <Amount value={broken.shares} />, total <Amount value={broken.total} />.{' '}
                  </span>
                ))}
          </Check>
          <Check good={found.chainValid} title="La chaîne des documents est intacte" rule="BIL-4">
            {found.firstBroken ? `Premier maillon rompu : ${found.firstBroken.number} (n° ${found.firstBroken.chainIndex}). ${found.firstBroken.problem}` : `${found.documents} maillons vérifiés.`}
          </Check>
          <Check good={found.numberingGaps.length === 0} title="Aucun numéro ne manque" rule="BIL-1">
            {found.numberingGaps.length === 0 ? 'Séries FA et AV continues.' : found.numberingGaps.map((gap) => `${gap.series}-${gap.year} : n° ${gap.missing} manquant`).join(' ; ')}
          </Check>
          <Check good={found.receivablesEqualLedger} title="Le compte 411 est égal à ce qui est dû" rule="BIL-5">
            Créances <Amount value={found.receivables} />, comptes clients <Amount value={found.ledgerCustomers} />.
          </Check>
          <Text size="sm" c="dimmed">
            {found.unmatchedPayments} paiement(s) à affecter, {found.plannedDocuments} document(s) en préparation.
          </Text>
        </Stack>
      )}
    </QueryView>
  );
}

function Check({ good, title, rule, children }: { good: boolean; title: string; rule: string; children: ReactNode }) {
  return (
    <Paper withBorder p="sm">
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon color={good ? 'teal' : 'red'} variant="light" radius="xl" role="img" aria-label={good ? 'Juste' : 'Faux'}>
          {good ? <IconCheck size={16} /> : <IconX size={16} />}
        </ThemeIcon>
        <div>
          <Text fw={600} size="sm">
            {title} <RuleTag rule={rule} />
          </Text>
          <Text size="sm" c="dimmed" component="div">
            {children}
          </Text>
        </div>
      </Group>
    </Paper>
  );
}
