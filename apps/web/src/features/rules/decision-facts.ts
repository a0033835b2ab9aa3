import type { DecideLaw } from '@sapar/contracts';

/** What somebody is about to decide. */
export type Choice =
  { readonly kind: 'reading'; readonly question: string; readonly option: string } | { readonly kind: 'figure' };

export interface DecisionDraft {
  readonly value: string;
  readonly sourceTitle: string;
  readonly sourceLink: string;
  readonly fromOn: string;
  readonly reason: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The decision as it is sent, or null while something is missing. */
export function decisionOf(ruleId: string, choice: Choice, draft: DecisionDraft): DecideLaw | null {
  const reason = draft.reason.trim();
  if (reason === '' || !DAY.test(draft.fromOn)) return null;
  const decided = { ruleId, fromOn: draft.fromOn as DecideLaw['fromOn'], reason };
  if (choice.kind === 'reading') return { ...choice, ...decided };
  const [title, link, value] = [draft.sourceTitle.trim(), draft.sourceLink.trim(), draft.value.trim()];
  if (title === '' || value === '' || !Number.isFinite(Number(value))) return null;
  return {
    ...{ kind: 'figure', ...decided, value: Number(value) },
    source: { title, ...(link === '' ? {} : { link }) },
  };
}
