import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';

// What one service decides, the others learn by message: lists are read again once the messages have had time to arrive.
const ECHOES_MS = [1200, 4000];

export interface ActionOptions<TOut> {
  /** Said when it is done. */
  done?: string | ((result: TOut) => string);
  onDone?: (result: TOut) => void;
}

/** A command to a service. Its refusal stays in `error`, to be shown beside the button that caused it. */
export function useAction<TIn, TOut>(send: (input: TIn) => Promise<TOut>, options: ActionOptions<TOut> = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (result) => {
      ECHOES_MS.forEach((delay) => setTimeout(() => void client.invalidateQueries(), delay));
      if (options.done) {
        notifications.show({ message: typeof options.done === 'function' ? options.done(result) : options.done, color: 'teal' });
      }
      options.onDone?.(result);
      await client.invalidateQueries();
    },
  });
}
