import type { CalendarDate } from '../calendar/calendar-date.js';

/** Kinds of personal data with a period of their own; images of passports are the shortest, dates the longest (S52). */
export const RETENTION_KINDS = ['papers', 'mail', 'identity', 'dates'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

export interface RetentionOf {
  readonly kind: RetentionKind;
  /** Null while no period is signed. */
  readonly deleteOn: CalendarDate | null;
}

export type ErasureOutcome =
  | { readonly kind: RetentionKind | 'journal'; readonly outcome: 'removed' }
  /** `until` is null where no period is signed: it then stays until a lawyer signs one. */
  | {
      readonly kind: RetentionKind | 'journal';
      readonly outcome: 'stays';
      readonly until: CalendarDate | null;
      readonly why: 'case-open' | 'claims' | 'no-period' | 'no-name';
    };

/**
 * What a deletion removes and what stays, and why, told before it happens. While a visit runs nothing can go: the host must
 * notify, and be able to. Dates and receipts stay, without a name, as long as a claim can come. Lines of the journal stay
 * without personal data.
 */
export function planErasure(
  periods: readonly RetentionOf[],
  { hasOpenCase, today }: { readonly hasOpenCase: boolean; readonly today: CalendarDate },
): readonly ErasureOutcome[] {
  const outcomes = RETENTION_KINDS.map((kind): ErasureOutcome => {
    if (hasOpenCase) return { kind, outcome: 'stays', until: null, why: 'case-open' };
    if (kind !== 'dates') return { kind, outcome: 'removed' };
    const until = periods.find((period) => period.kind === kind)?.deleteOn ?? null;
    if (until === null) return { kind, outcome: 'stays', until, why: 'no-period' };
    return until <= today ? { kind, outcome: 'removed' } : { kind, outcome: 'stays', until, why: 'claims' };
  });
  return [...outcomes, { kind: 'journal', outcome: 'stays', until: null, why: 'no-name' }];
}
