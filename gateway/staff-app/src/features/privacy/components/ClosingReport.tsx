import { Alert, Button, Code, Text } from '@mantine/core';
import { Panel } from '@/components/Panel';
import { ProblemAlert } from '@/components/ProblemAlert';
import { QueryView } from '@/components/QueryView';
import { formatInstant } from '@/lib/dates';
import { useClosingReport, useLiftRestriction } from '../api/after-closing';
import type { RequestDetail } from '../api/types';

/** What is left of a closed request: the report, signed; and, for a limit, its end. */
export function ClosingReport({ request }: { request: RequestDetail }) {
  const report = useClosingReport(request.id, request.status === 'closed');
  const lift = useLiftRestriction(request.id);
  if (request.status !== 'closed') return null;
  return (
    <Panel title="Rapport signé">
      <QueryView query={report} lines={2}>
        {(signed) => (
          <>
            <Alert color={signed.verifies ? 'teal' : 'red'} variant="light" p="xs">
              <Text size="sm">{signed.verifies ? 'La signature est juste' : 'La signature ne correspond plus au contenu'} ({signed.algorithm}, {formatInstant(signed.signedAt)}).</Text>
            </Alert>
            <details>
              <Text component="summary" size="sm" c="dimmed" mt="xs" style={{ cursor: 'pointer' }}>Contenu signé</Text>
              <Code block style={{ maxHeight: 320, overflow: 'auto' }} tabIndex={0}>{signed.content}</Code>
            </details>
          </>
        )}
      </QueryView>
      {(request.right === 'restriction' || request.right === 'objection') && (
        <Button mt="sm" size="xs" variant="default" loading={lift.isPending} onClick={() => lift.mutate(undefined)}>
          Lever la {request.right === 'restriction' ? 'limitation' : 'suite de l’opposition'}
        </Button>
      )}
      <ProblemAlert error={lift.error} />
    </Panel>
  );
}
