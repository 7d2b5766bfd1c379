import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ProblemAlert } from '@/components/ProblemAlert';
import { useDecide, usePreview } from '../api/decide';
import { OutcomeView } from './OutcomeView';

export interface Decision<T extends object> {
  title: string;
  note?: string;
  /** Under Ordering's staff routes; its dry run is at `…/preview`. */
  path: string;
  initial: T;
  fields: (value: T, change: (part: Partial<T>) => void) => ReactNode;
  /** What is sent, when it isn't the form as it stands. */
  toRequest?: (value: T) => object;
  verb: string;
  done: string;
  color?: string;
}

/** First what it costs, by which clause and until when; only then the button. */
export function DecisionDialog<T extends object>({ decision, onClose }: { decision: Decision<T>; onClose: () => void }) {
  const preview = usePreview(decision.path);
  const decide = useDecide(decision.path, decision.done, onClose);
  const [value, setValue] = useState(decision.initial);
  const request = decision.toRequest?.(value) ?? value;
  const outcome = preview.data;
  const change = (part: Partial<T>) => {
    setValue({ ...value, ...part });
    preview.reset();
    decide.reset();
  };

  return (
    <Modal opened onClose={onClose} title={decision.title} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          preview.mutate(request);
        }}
      >
        <Stack gap="sm">
          {decision.note && (
            <Text size="sm" c="dimmed">
              {decision.note}
            </Text>
          )}
          {decision.fields(value, change)}
          <ProblemAlert error={preview.error} />
          {outcome && <OutcomeView outcome={outcome} />}
          <ProblemAlert error={decide.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Renoncer
            </Button>
            <Button type="submit" variant={outcome ? 'default' : 'filled'} loading={preview.isPending}>
              {outcome ? 'Recalculer' : 'Voir les conséquences'}
            </Button>
            {outcome && (
              <Button color={decision.color ?? 'red'} loading={decide.isPending} onClick={() => decide.mutate({ request, outcome })}>
                {decision.verb}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
