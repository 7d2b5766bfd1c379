import { Blockquote, Group, Paper, Stack, Text } from '@mantine/core';
import { Amount } from '@/components/Amount';
import { RuleTag } from '@/components/RuleTag';
import { formatLongDay } from '@/lib/dates';
import { consequences, depositFates, type Outcome } from '../api/types';

/** The consequence of a decision: amount, rule, boundary day, and the clause itself. */
export function OutcomeView({ outcome }: { outcome: Outcome }) {
  return (
    <Paper withBorder p="md" role="status">
      <Stack gap="xs">
        <Group justify="space-between" align="baseline">
          <Text fw={600}>{consequences[outcome.consequence] ?? outcome.consequence}</Text>
          <Amount value={outcome.amount} fz="xl" fw={700} />
        </Group>
        <Text size="sm">{outcome.explanation}</Text>
        {outcome.deposit && (
          <Text size="sm">
            Acompte reçu : <Amount value={outcome.deposit.received} />, {depositFates[outcome.deposit.fate] ?? outcome.deposit.fate}. Reste à payer : <Amount value={outcome.deposit.stillDue} fw={600} />.
          </Text>
        )}
        <Group gap="xs">
          <RuleTag rule={outcome.ruleId} />
          {outcome.boundaryDate && (
            <Text size="sm" c="dimmed">
              Date limite : {formatLongDay(outcome.boundaryDate)}
            </Text>
          )}
        </Group>
        <Blockquote p="sm" mt={4} cite={`– Conditions générales de vente, article ${outcome.clauseNumber}`}>
          <Text size="sm">« {outcome.clauseText} »</Text>
        </Blockquote>
      </Stack>
    </Paper>
  );
}
