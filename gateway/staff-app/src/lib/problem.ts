/** One violation inside a problem document. */
export interface ProblemItem {
  code: string;
  message: string;
  field?: string | null;
}

/** RFC 9457, as the services and the gateway write it. */
export interface ProblemDocument {
  status?: number;
  title?: string;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: ProblemItem[] | Record<string, string[]>;
}

/** A refused or failed request. What is shown is driven by `code` and the texts of the rules, never by the status. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly traceId: string | undefined;
  readonly items: ProblemItem[];

  constructor(status: number, document: ProblemDocument) {
    const items = itemsOf(document.errors);
    super(document.detail ?? items[0]?.message ?? document.title ?? 'La demande n’a pas abouti.');
    this.name = 'Problem';
    this.status = status;
    this.code = document.code ?? `http-${status}`;
    this.title = document.title ?? 'La demande n’a pas abouti';
    this.traceId = document.traceId || undefined;
    this.items = items;
  }

  static async from(response: Response): Promise<Problem> {
    const type = response.headers.get('content-type') ?? '';
    const document = type.includes('json') ? ((await response.json().catch(() => ({}))) as ProblemDocument) : {};
    return new Problem(response.status, document);
  }

  /** The request never got an answer. */
  static unreachable(): Problem {
    return new Problem(0, {
      code: 'unreachable',
      title: 'Serveur injoignable',
      detail: 'Le serveur n’a pas répondu. Vérifiez la connexion, puis réessayez.',
    });
  }

  get isSignedOut(): boolean {
    return this.code === 'not-signed-in' || this.status === 401;
  }
}

/** Whatever was thrown, as something that can be shown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem(0, { code: 'unexpected', title: 'Erreur inattendue', detail: error instanceof Error ? error.message : String(error) });
}

// Rules answer with a list; the framework's own validation with a map from field to messages.
function itemsOf(errors: ProblemDocument['errors']): ProblemItem[] {
  if (!errors) return [];
  if (Array.isArray(errors)) return errors;
  return Object.entries(errors).flatMap(([field, messages]) => messages.map((message) => ({ code: 'validation', message, field })));
}
