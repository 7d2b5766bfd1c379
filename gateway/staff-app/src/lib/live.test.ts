import { QueryClient, QueryClientProvider, QueryObserver } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import { createElement, type PropsWithChildren } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { concerns, isLive, useLiveUpdates } from './live';

it('reads again what a service changed, and nothing of another', () => {
  expect(concerns('ordering Contract,TimelineEntry', 'contracts')).toBe(true);
  expect(concerns('ordering Contract', 'invoices')).toBe(false);
});

it('reads everything again when it may have missed something', () => {
  expect(concerns('*', 'invoices')).toBe(true);
});

it('does not take the note of a reading for news: reading again would be noted again', () => {
  expect(concerns('privacy Reading', 'consents')).toBe(false);
  expect(concerns('privacy Reading', 'readings')).toBe(true);
  expect(concerns('privacy Consent,Reading', 'consents')).toBe(true);
});

it('shows every service’s letters and mails, and leaves the person signed in alone', () => {
  expect(concerns('catalog DeadLetter', 'dead-letters')).toBe(true);
  expect(concerns('ordering MailMessage', 'mails')).toBe(true);
  expect(concerns('*', 'me')).toBe(false);
});

describe('the stream', () => {
  const streams: Stream[] = [];

  class Stream extends EventTarget {
    closed = false;

    constructor(readonly address: string) {
      super();
      streams.push(this);
    }

    close(): void {
      this.closed = true;
    }

    tell(data: string, lastEventId: string): void {
      this.dispatchEvent(new MessageEvent('change', { data, lastEventId }));
    }
  }

  const look = (visibility: DocumentVisibilityState): void => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
    document.dispatchEvent(new Event('visibilitychange'));
  };

  /** A screen that shows contracts, opened by somebody whose session began at a position. */
  const open = (news: string) => {
    const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
    const readings: string[] = [];
    client.setQueryData(['me'], { news });
    for (const key of ['contracts', 'invoices']) {
      new QueryObserver(client, { queryKey: [key], queryFn: () => readings.push(key) }).subscribe(() => undefined);
    }
    renderHook(useLiveUpdates, { wrapper: ({ children }: PropsWithChildren) => createElement(QueryClientProvider, { client }, children) });
    return readings;
  };

  beforeEach(() => {
    streams.length = 0;
    vi.stubGlobal('EventSource', Stream);
    vi.useFakeTimers();
  });

  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('is opened from where the session began, and its opening alone reads nothing again', async () => {
    const readings = open('a-7');
    await vi.runAllTimersAsync();
    streams[0]!.dispatchEvent(new Event('open'));
    await vi.runAllTimersAsync();
    expect(streams[0]!.address).toBe('/session/changes?after=a-7');
    expect(isLive()).toBe(true);
    expect(readings).toEqual(['contracts', 'invoices']);
  });

  it('reads again once what a burst of news concerns', async () => {
    const readings = open('a-7');
    await vi.runAllTimersAsync();
    streams[0]!.tell('ordering Contract', 'a-8');
    streams[0]!.tell('ordering Proposal', 'a-9');
    await vi.runAllTimersAsync();
    expect(readings).toEqual(['contracts', 'invoices', 'contracts']);
  });

  it('comes back from being hidden where it had stopped listening', async () => {
    open('a-7');
    streams[0]!.tell('ordering Contract', 'a-12');
    look('hidden');
    expect([streams[0]!.closed, isLive()]).toEqual([true, false]);
    look('visible');
    expect(streams[1]!.address).toBe('/session/changes?after=a-12');
  });

  it('keeps its place when the shell is shown anew, for what was read before is still there', async () => {
    open('a-7');
    streams[0]!.tell('ordering Contract', 'a-20');
    cleanup();
    open('a-30');
    expect(streams[1]!.address).toBe('/session/changes?after=a-20');
  });
});
