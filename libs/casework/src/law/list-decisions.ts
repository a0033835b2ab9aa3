import type { LawDecision } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import type { Page } from '../companies/companies.queries.js';
import { readDecisions, subjectOf, type Decision } from './decisions.js';

/** Every decision of the company's own, the newest first; what was superseded stays and says so. */
export async function listDecisions({ unitOfWork }: Casework, actor: Actor): Promise<Page<LawDecision>> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => ({
    items: decisionLines(await readDecisions(transaction, actor.tenantId)),
    nextCursor: null,
  }));
}

/** Decisions, the newest first, as they are shown: a later one on the same subject supersedes. */
export function decisionLines(decisions: readonly Decision[]): LawDecision[] {
  const seen = new Set<string>();
  return decisions.map((decision) => {
    const subject = subjectOf(decision);
    const isSuperseded = seen.has(subject);
    seen.add(subject);
    return lineOf(decision, subject, isSuperseded);
  });
}

const lineOf = (decision: Decision, subject: string, isSuperseded: boolean): LawDecision => ({
  ...{ id: decision.id, kind: decision.kind, subject, choice: choiceOf(decision), fromOn: decision.fromOn },
  ...{ signedName: decision.signedName, signedAt: decision.signedAt, reason: decision.reason, isSuperseded },
});

function choiceOf({ kind, body }: Decision): string {
  switch (kind) {
    case 'reading':
      return body.option;
    case 'figure':
      return String(body.value);
    case 'calendar-year':
      return body.version;
    case 'calendar-day':
      return body.on;
    case 'rule-check':
      return body.checkedOn;
  }
}
