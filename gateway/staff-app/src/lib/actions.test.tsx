import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { render } from '@/testing/render';
import { expectThat, useAction } from './actions';
import { Problem } from './problem';

let kept = ['FA-1', 'FA-2'];

function Lines({ settle, undo }: { settle: (line: string) => Promise<unknown>; undo?: (line: string) => Promise<unknown> }) {
  const lines = useQuery({ queryKey: ['lines'], queryFn: () => Promise.resolve([...kept]) });
  const action = useAction(settle, {
    done: 'Réglée.',
    expect: expectThat<string[], string>(['lines'], (shown, line) => shown.filter((one) => one !== line)),
    undo: (line) => undo && (() => undo(line)),
  });
  return (
    <>
      {lines.data?.map((line) => (
        <button key={line} type="button" onClick={() => action.mutate(line)}>
          {line}
        </button>
      ))}
      {action.error && <p role="alert">{action.error.message}</p>}
    </>
  );
}

function open(lines: ReactNode) {
  kept = ['FA-1', 'FA-2'];
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Notifications />
      {lines}
    </QueryClientProvider>,
  );
  return { user: userEvent.setup() };
}

it('shows what is expected before the answer, and what was there again when the rule refuses', async () => {
  let refuse: (problem: Problem) => void = () => {};
  const { user } = open(<Lines settle={() => new Promise((_, reject) => (refuse = reject))} />);

  await user.click(await screen.findByRole('button', { name: 'FA-1' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'FA-1' })).toBeNull());
  refuse(new Problem(409, { code: 'BIL-7', detail: 'Cette facture est déjà réglée.' }));

  expect(await screen.findByRole('button', { name: 'FA-1' })).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toBe('Cette facture est déjà réglée.');
});

it('offers to take a step back, and says so when it is back', async () => {
  const settle = (line: string) => Promise.resolve((kept = kept.filter((one) => one !== line)));
  const { user } = open(<Lines settle={settle} undo={(line) => Promise.resolve((kept = [line, ...kept]))} />);

  await user.click(await screen.findByRole('button', { name: 'FA-1' }));
  await user.click(await screen.findByRole('button', { name: 'Annuler' }));

  expect(await screen.findByText('C’est annulé : tout est comme avant.')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'FA-1' })).toBeTruthy();
});
