import { useQueries, useQuery } from '@tanstack/react-query';
import { expectThat, useAction } from '@/lib/actions';
import { get, post, type Page } from '@/lib/api-client';
import type { Schema } from '@/lib/api/schema';

export const serviceNames = ['catalog', 'ordering', 'billing', 'funding', 'privacy', 'identity'] as const;

export interface DeadLetter {
  id: string;
  service: string;
  messageId: string;
  type: string;
  reason: string;
  diedAt: string;
  replayedAt: string | null;
  body: string;
}

export type MessagingState = Schema['MessagingState'];

export interface Mail {
  id: string;
  service: string;
  recipient: string;
  subject: string;
  text: string;
  status: string;
  createdAt: string;
}

export const useMessagingStates = () =>
  useQueries({
    queries: serviceNames.map((service) => ({
      queryKey: ['messaging', service],
      queryFn: ({ signal }: { signal: AbortSignal }) => get<MessagingState>(`/staff/v1/${service}/messaging`, {}, signal),
    })),
    combine: (answers) => ({
      rows: serviceNames.map((service, index) => ({ service, state: answers[index]?.data, error: answers[index]?.error ?? null })),
      isPending: answers.some((answer) => answer.isPending),
    }),
  });

/** The newest of every service, together; one service that is away does not hide the others. */
async function fromAll<T extends { service: string }>(path: string, time: (item: T) => string, signal: AbortSignal): Promise<{ items: T[]; away: string[] }> {
  const answers = await Promise.allSettled(serviceNames.map((service) => get<Page<Omit<T, 'service'>>>(`/staff/v1/${service}/${path}`, { limit: 50 }, signal)));
  const items = answers.flatMap((answer, index) => (answer.status === 'fulfilled' ? answer.value.items.map((item) => ({ ...item, service: serviceNames[index]! }) as T) : []));
  if (answers.every((answer) => answer.status === 'rejected')) throw (answers[0] as PromiseRejectedResult).reason;
  return { items: items.sort((a, b) => time(b).localeCompare(time(a))), away: serviceNames.filter((_, index) => answers[index]?.status === 'rejected') };
}

export const useDeadLetters = () =>
  useQuery({ queryKey: ['dead-letters'], queryFn: ({ signal }) => fromAll<DeadLetter>('dead-letters', (letter) => letter.diedAt, signal) });

export const useMails = () => useQuery({ queryKey: ['mails'], queryFn: ({ signal }) => fromAll<Mail>('mails', (mail) => mail.createdAt, signal) });

export const useReplay = () =>
  useAction((letter: DeadLetter) => post<void>(`/staff/v1/${letter.service}/dead-letters/${letter.id}/replay`), {
    done: 'Message remis en file.',
    expect: expectThat<{ items: DeadLetter[]; away: string[] }, DeadLetter>(['dead-letters'], (shown, letter) => ({
      ...shown,
      items: shown.items.map((one) => (one.id === letter.id ? { ...one, replayedAt: new Date().toISOString() } : one)),
    })),
  });
