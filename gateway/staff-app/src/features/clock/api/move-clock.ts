import { useMutation, useQueryClient } from '@tanstack/react-query';
import { post } from '@/lib/api-client';

export type ClockMove = { advance: string } | { set: string };

/** Moves the business clock of the whole system; Development only. Everything on screen may have changed by it. */
export function useMoveClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (move: ClockMove) => post<unknown>('/dev/clock', move),
    onSuccess: async () => {
      // Deadlines reached by the move are handled by jobs, and told to other services by message.
      [1500, 4000].forEach((delay) => setTimeout(() => void client.invalidateQueries(), delay));
      await client.invalidateQueries();
    },
  });
}
