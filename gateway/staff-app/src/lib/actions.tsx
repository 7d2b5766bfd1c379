import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { isLive } from './live';

// What one service decides, the others learn by message. Where changes are not told, lists are read again once the messages have had time to arrive.
const ECHOES_MS = [1200, 4000];
const UNDO_MS = 10_000;

export interface ActionOptions<TIn, TOut> {
  /** Said when it is done. */
  done?: string | ((result: TOut) => string);
  onDone?: (result: TOut) => void;
  /** What will be on screen, shown before the service has answered; when it refuses, what was there comes back, and its reason is shown. */
  expect?: Expectation<TIn>;
  /** How the step is taken back, where it can be; offered for a few seconds. */
  undo?: (input: TIn, result: TOut) => (() => Promise<unknown>) | undefined;
}

export interface Expectation<TIn> {
  of: QueryKey;
  change: (shown: unknown, input: TIn) => unknown;
}

/** An expectation about one kind of reading, with its type. */
export const expectThat = <TData, TIn>(of: QueryKey, change: (shown: TData, input: TIn) => TData): Expectation<TIn> => ({ of, change: (shown, input) => change(shown as TData, input) });

/** A command to a service. Its refusal stays in `error`, to be shown beside the button that caused it. */
export function useAction<TIn, TOut>(send: (input: TIn) => Promise<TOut>, options: ActionOptions<TIn, TOut> = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onMutate: async (input): Promise<(() => void) | undefined> => (options.expect ? showAhead(client, options.expect, input) : undefined),
    onError: (_error, _input, takeBack) => takeBack?.(),
    onSuccess: async (result, input) => {
      if (!isLive()) ECHOES_MS.forEach((delay) => setTimeout(() => void client.invalidateQueries(), delay));
      const undo = options.undo?.(input, result);
      if (options.done) say(typeof options.done === 'function' ? options.done(result) : options.done, undo && (() => takeBack(client, undo)));
      options.onDone?.(result);
      await client.invalidateQueries();
    },
  });
}

async function showAhead<TIn>(client: QueryClient, { of, change }: Expectation<TIn>, input: TIn): Promise<() => void> {
  await client.cancelQueries({ queryKey: of });
  const before = client.getQueriesData({ queryKey: of });
  client.setQueriesData({ queryKey: of }, (shown: unknown) => (shown === undefined ? undefined : change(shown, input)));
  return () => before.forEach(([key, data]) => client.setQueryData(key, data));
}

async function takeBack(client: QueryClient, undo: () => Promise<unknown>): Promise<void> {
  try {
    await undo();
    notifications.show({ message: 'C’est annulé : tout est comme avant.', color: 'gray' });
  } catch (error) {
    notifications.show({ title: 'L’annulation est refusée', message: error instanceof Error ? error.message : String(error), color: 'red', autoClose: false });
  }
  await client.invalidateQueries();
}

function say(text: string, undo: (() => Promise<void>) | undefined): void {
  if (!undo) {
    notifications.show({ message: text, color: 'teal' });
    return;
  }
  const id = `undo-${text}-${Date.now()}`;
  const onClick = (): void => {
    notifications.hide(id);
    void undo();
  };
  const message = (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      <Button size="compact-sm" variant="default" onClick={onClick}>
        Annuler
      </Button>
    </Group>
  );
  notifications.show({ id, message, color: 'teal', autoClose: UNDO_MS });
}
