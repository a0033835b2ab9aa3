import type { FieldError, Problem } from '@sapar/contracts';

/** A refusal of the API, or a broken line to it (`network`), in words where the API gave them. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly FieldError[];
  readonly requestId: string;
  /** How long to wait before asking again, where the server says so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: Partial<Problem> & { readonly status: number; readonly code: string }) {
    super(`${problem.code} (${String(problem.status)})`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title ?? '';
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId ?? '';
    this.retryAfterSeconds = problem.retryAfterSeconds;
  }

  /** Whether waiting and trying again may help: the line or the server, not what was asked. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';

/** The problem in an answer that is not a success; a proxy's page of HTML counts as `unexpected`. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ApiProblem({ ...body, status: response.status });
  const isGateway = response.status === 502 || response.status === 503 || response.status === 504;
  return new ApiProblem({ status: response.status, code: isGateway ? 'network' : 'unexpected' });
}
