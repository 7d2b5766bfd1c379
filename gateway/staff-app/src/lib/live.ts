import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from './session';

// What each service's changes are shown by: the first words of query keys. A word that stands nowhere here is read again on any news.
const shownBy: Record<string, string[]> = {
  catalog: ['session', 'sessions', 'session-checklist', 'course', 'courses', 'trainers', 'rooms'],
  ordering: [
    'proposal', 'proposals', 'contract', 'contracts', 'timeline', 'proceedings', 'certificates', 'session-certificates', 'evaluations', 'attendance', 'customer', 'customers',
    'terms-versions', 'session-checklist',
  ],
  billing: ['invoice', 'invoices', 'invoice-pdf', 'payments', 'refunds', 'accounts', 'statement', 'interest', 'journal', 'journal-months', 'dues-months', 'bank-entries', 'opco-identities', 'checks', 'rates', 'vat', 'bpf'],
  funding: ['funding-file', 'funding-files', 'funding-messages', 'funding-receivables', 'opcos', 'claims', 'reconciliations'],
  privacy: ['privacy-request', 'privacy-requests', 'privacy-report', 'consents', 'readings', 'breaches', 'register', 'retention-run', 'retention-runs', 'prospects'],
  identity: ['staff-accounts', 'api-clients'],
};
const owned = new Set(Object.values(shownBy).flat());
// Nobody but the person signed in changes the first two; names are read once, for each reading of them is noted.
const own = new Set(['me', 'clock', 'people-names']);

/** Whether news like `ordering Contract,Proposal` concerns what is kept under a key. */
export function concerns(news: string, key: unknown): boolean {
  if (typeof key !== 'string' || own.has(key)) return false;
  const [service = '', kinds = ''] = news.split(' ');
  // Who read what is noted in Privacy: reading the screens again for that would note it again, for ever.
  if (service === 'privacy' && kinds === 'Reading') return key === 'readings';
  return service === '*' || !owned.has(key) || (shownBy[service]?.includes(key) ?? true);
}

let connected = false;

// Up to where what is on screen is known to be up to date; it outlives the shell, as what has been read does.
let heard: string | undefined;

/** Whether changes come by themselves; if not, what is on screen is asked for again now and then. */
export const isLive = (): boolean => connected;

// News comes in bursts: one command changes several services within a second.
const GATHER_MS = 250;

/** Reads again what others change while this window is looked at; a hidden window listens to nothing and catches up when it is shown. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  useEffect(() => (typeof EventSource === 'undefined' ? undefined : listen(client)), [client]);
}

function listen(client: QueryClient): () => void {
  let stream: EventSource | null = null;
  let gathered = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    const news = [...gathered];
    gathered = new Set();
    timer = undefined;
    void client.invalidateQueries({ predicate: ({ queryKey: [key] }) => news.some((one) => concerns(one, key)) });
  };
  const hear = ({ data, lastEventId }: MessageEvent<string>): void => {
    heard = lastEventId;
    gathered.add(data);
    timer ??= setTimeout(tell, GATHER_MS);
  };
  const close = (): void => {
    stream?.close();
    stream = null;
    connected = false;
  };
  const open = (): void => {
    heard ??= client.getQueryData(meQuery.queryKey)?.news;
    stream = new EventSource(`/session/changes?after=${encodeURIComponent(heard ?? '')}`);
    stream.addEventListener('open', () => {
      connected = true;
    });
    // What happened while nobody listened is told first, or `*` where that is not known any more.
    stream.addEventListener('change', hear);
    stream.addEventListener('error', () => {
      connected = false;
    });
  };
  const follow = (): void => {
    if (document.visibilityState === 'hidden') close();
    else if (!stream) open();
  };

  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    if (timer) {
      clearTimeout(timer);
      tell();
    }
    close();
  };
}
