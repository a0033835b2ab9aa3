import type { LawEffect } from '@sapar/contracts';
import type { Cause } from './propose-date.js';

export interface RecountTask {
  readonly hostTenantId: string;
  /** Why the law changed; null tells it row by row from the versions, for what was shipped. */
  readonly cause: Cause | null;
  /** Counts only; nothing is written. */
  readonly isDry?: boolean;
  readonly deadlineIds?: readonly string[];
  /** Only working days have changed: dates that are counted without them are not looked at. */
  readonly isCalendarOnly?: boolean;
}

export type Effect = { -readonly [Key in keyof LawEffect]: LawEffect[Key] };

const EXAMPLES = 5;

interface Moving {
  readonly row: { readonly id: string; readonly dueOn: string | null };
  readonly date: { readonly dueOn: string | null } | null;
}

/** Counts one deadline that a change of the law reaches, and keeps the first few whose last day it moves. */
export function addToEffect(effect: Effect, { row, date }: Moving): void {
  const newDueOn = date?.dueOn ?? null;
  effect.affected += 1;
  if (row.dueOn === newDueOn) return;
  effect.moved += 1;
  if (effect.examples.length < EXAMPLES)
    effect.examples.push({ deadlineId: row.id, oldDueOn: row.dueOn, newDueOn } as Effect['examples'][number]);
}
