import { Problem } from './problem';

/** A page of a list; `next` is the cursor of the page after. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Query = Record<string, string | number | boolean | null | undefined>;

// Kept in memory only: the session itself is a cookie no script can read.
let csrfToken = '';

export function setCsrfToken(token: string): void {
  csrfToken = token;
}

export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return send<T>(path + queryString(query), { signal });
}

/** Each call is one intention: its key makes a repeat by the network harmless. */
export function post<T>(path: string, body: unknown = {}): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
}

export function postFile<T>(path: string, query: Query, file: Blob): Promise<T> {
  return send<T>(path + queryString(query), {
    method: 'POST',
    headers: { 'Content-Type': 'application/pdf', 'Idempotency-Key': crypto.randomUUID() },
    body: file,
  });
}

export function queryString(query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set('Accept', 'application/json');
  if (init.method) headers.set('X-CSRF-TOKEN', csrfToken);

  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Problem.unreachable();
  }

  if (!response.ok) throw await Problem.from(response);
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}
