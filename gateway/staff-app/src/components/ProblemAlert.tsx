import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { toProblem } from '@/lib/problem';
import { RuleTag } from './RuleTag';

const isRule = (code: string): boolean => /^[A-Z]{3}-/.test(code);

/** A refusal in the words of the rule that refused, with every violation; or a failure with the number to quote. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (!error) return null;
  const problem = toProblem(error);
  const several = problem.items.length > 1;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={problem.title}>
      <Stack gap="xs" align="flex-start">
        {several ? (
          <List size="sm" spacing={4}>
            {problem.items.map((item, index) => (
              <List.Item key={index}>
                {item.message} {isRule(item.code) && <RuleTag rule={item.code} />}
              </List.Item>
            ))}
          </List>
        ) : (
          <Text size="sm">
            {problem.message} {isRule(problem.code) && <RuleTag rule={problem.code} />}
          </Text>
        )}
        <Group gap="md">
          {onRetry && (
            <Button size="xs" variant="light" color="red" onClick={onRetry}>
              Réessayer
            </Button>
          )}
          {(problem.status === 0 || problem.status >= 500) && problem.traceId && (
            <Text size="xs" c="dimmed">
              Référence : <span className="figures">{problem.traceId}</span>
            </Text>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}
