import type { FileRef } from '@sapar/contracts';
import { ApiProblem, problemOf } from './api-problem.js';

export { ApiProblem } from './api-problem.js';

const PREFIX = '/api/v1';

export interface RequestStyle {
  /** The same key for the same content: a retry after a broken line makes one row, not two. */
  readonly idempotencyKey?: string;
  /** Version of the row that was read; another one in the meantime is answered with a conflict. */
  readonly ifMatch?: number;
}

/** A random UUID; `randomUUID` is missing on pages served without TLS, which a factory's own network may do. */
export function newIdempotencyKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function headersOf(method: string, style: RequestStyle, isJson: boolean): Headers {
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang });
  if (isJson) headers.set('content-type', 'application/json');
  if (method === 'POST') headers.set('idempotency-key', style.idempotencyKey ?? newIdempotencyKey());
  if (style.ifMatch !== undefined) headers.set('if-match', `"${String(style.ifMatch)}"`);
  return headers;
}

async function ask(method: string, path: string, body?: unknown, style: RequestStyle = {}): Promise<Response> {
  const isForm = body instanceof FormData;
  const isJson = body !== undefined && !isForm;
  const init: RequestInit = { method, headers: headersOf(method, style, isJson), credentials: 'same-origin' };
  if (body !== undefined) init.body = isForm ? body : JSON.stringify(body);
  const response = await fetch(`${PREFIX}${path}`, init).catch(() => null);
  if (response === null) throw new ApiProblem({ status: 0, code: 'network' });
  if (!response.ok) throw await problemOf(response);
  return response;
}

async function send<T>(method: string, path: string, body?: unknown, style?: RequestStyle): Promise<T> {
  const response = await ask(method, path, body, style);
  if (response.status === 204) return undefined as T;
  return (await response.json().catch(() => {
    throw new ApiProblem({ status: response.status, code: 'unexpected' });
  })) as T;
}

/** The one door to the server: contract-shaped answers, or an `ApiProblem`. */
export const api = {
  get: <T>(path: string): Promise<T> => send<T>('GET', path),
  post: <T>(path: string, body?: unknown, style?: RequestStyle): Promise<T> => send<T>('POST', path, body ?? {}, style),
  put: <T>(path: string, body: unknown, style?: RequestStyle): Promise<T> => send<T>('PUT', path, body, style),
  patch: <T>(path: string, body: unknown, style?: RequestStyle): Promise<T> => send<T>('PATCH', path, body, style),
  delete: <T = void>(path: string, style?: RequestStyle): Promise<T> => send<T>('DELETE', path, undefined, style),
  /** A file that only an act gives; it is whole or a broken line. */
  take: async (path: string, body: unknown): Promise<Blob> => {
    const response = await ask('POST', path, body);
    return response.blob().catch(() => {
      throw new ApiProblem({ status: 0, code: 'network' });
    });
  },
  upload: (file: File, path = '/files'): Promise<FileRef> => {
    const form = new FormData();
    form.append('file', file, file.name);
    return send<FileRef>('POST', path, form);
  },
};
