import type { ErrorCode } from '@sapar/contracts';

export interface FieldProblem {
  readonly path: string;
  readonly code: string;
}

/** A refusal with a stable code; one filter turns it into HTTP. */
export class CaseworkError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly fields: readonly FieldProblem[] = [],
    /** When asking again may help. */
    readonly retryAfterSeconds?: number,
    /** What the sentence of the refusal names: a company, never a person. */
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** The row, or the refusal that tells nobody whether another company has it. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new CaseworkError('not-found');
  return row;
}

export const fieldFault = (path: string, code: string): CaseworkError =>
  new CaseworkError('invalid-fields', [{ path, code }]);
