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

/** What was read together with the tag a later change of it has to name. */
export async function getTagged<T>(path: string, signal?: AbortSignal): Promise<{ value: T; etag: string }> {
  const response = await answer(path, { signal });
  return { value: (await response.json()) as T, etag: response.headers.get('etag') ?? '*' };
}

/** Each call is one intention: its key makes a repeat by the network harmless. */
export function post<T>(path: string, body: unknown = {}): Promise<T> {
  return send<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(body),
  });
}

/** A change of something that was read: refused when somebody changed it meanwhile. */
export function put<T>(path: string, body: unknown, etag: string): Promise<T> {
  return send<T>(path, { method: 'PUT', headers: { 'Content-Type': 'application/json', 'If-Match': etag }, body: JSON.stringify(body) });
}

export function remove<T>(path: string): Promise<T> {
  return send<T>(path, { method: 'DELETE' });
}

export function postFile<T>(path: string, query: Query, file: Blob, type = 'application/pdf'): Promise<T> {
  return send<T>(path + queryString(query), { method: 'POST', headers: { 'Content-Type': type, 'Idempotency-Key': crypto.randomUUID() }, body: file });
}

/** A file the services make: a PDF to show, an export to save. */
export async function getFile(path: string, accept: string, signal?: AbortSignal): Promise<{ blob: Blob; name: string }> {
  const response = await answer(path, { signal, headers: { Accept: accept } });
  const disposition = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const name = encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)/i.exec(disposition)?.[1] ?? 'document');
  return { blob: await response.blob(), name };
}

export function queryString(query: Query): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return text ? `?${text}` : '';
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const response = await answer(path, init);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  return (await response.json()) as T;
}

async function answer(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (!headers.has('Accept')) headers.set('Accept', 'application/json');
  if (init.method) headers.set('X-CSRF-TOKEN', csrfToken);

  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'same-origin' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw Problem.unreachable();
  }

  if (!response.ok) throw await Problem.from(response);
  return response;
}
