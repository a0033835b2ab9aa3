import { StandardSchemaValidationPipe } from '@nestjs/common';
import { CaseworkError, type FieldProblem } from '@sapar/casework';
import { isKnownFault } from '@sapar/messages';

interface Issue {
  readonly message: string;
  readonly path?: readonly unknown[] | undefined;
  readonly keys?: readonly string[];
  readonly code?: string;
  readonly input?: unknown;
}

/** Schemas of the contracts check every body, query and parameter; each fault names its field and a stable code. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => new CaseworkError('invalid-fields', (issues as readonly Issue[]).flatMap(problemsOf)),
});

function problemsOf(issue: Issue): readonly FieldProblem[] {
  const path = (issue.path ?? []).map(String);
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({ path: [...path, key].join('.'), code: 'unknown-field' }));
  const code = isKnownFault(issue.message) ? issue.message : 'invalid';
  return [{ path: path.join('.'), code }];
}
