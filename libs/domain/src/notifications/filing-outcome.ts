import type { CalendarDate } from '../calendar/calendar-date.js';
import type { ConfirmationComparison } from './compare-confirmation.js';

/** From nothing to done; a later word never takes back what was reached. */
const PROGRESS_ORDER = ['none', 'try-failed', 'said-filed', 'submitted', 'differs', 'confirmed'] as const;
export type FilingProgressState = (typeof PROGRESS_ORDER)[number];

const CHANNELS = ['vmp', 'egov', 'eqonaq', 'paper'] as const;
export type FilingChannel = (typeof CHANNELS)[number];

export type FilingAttempt =
  | { readonly kind: 'submitted' | 'said-filed' }
  | { readonly kind: 'try-failed'; readonly channel: FilingChannel }
  | ConfirmedFiling;

export interface ConfirmedFiling {
  readonly kind: 'confirmed';
  readonly filedBy: 'host' | 'hotel' | 'agent';
  /** The day on which the authority took it. */
  readonly filedOn: CalendarDate;
  readonly hasDocument: boolean;
  readonly hasNumber: boolean;
  readonly comparison: ConfirmationComparison;
  /** The host gave a reason why its own differing confirmation is the right one. */
  readonly isDifferenceAccepted: boolean;
}

export interface FilingOutcome {
  readonly progress: FilingProgressState;
  /** What becomes of the deadline; null when it stays as it is and reminding goes on. */
  readonly closes: 'met' | 'met-late' | null;
  readonly missing: readonly ('document' | 'document-or-number' | 'unread-facts')[];
  readonly otherChannels: readonly FilingChannel[];
}

/** What a filing does to progress and deadline: submitted is not confirmed, and what others say they did is never green. */
export function filingOutcome(
  attempt: FilingAttempt,
  current: FilingProgressState,
  dueOn: CalendarDate | null,
): FilingOutcome {
  const open = { closes: null, missing: [], otherChannels: [] } as const;
  if (attempt.kind === 'confirmed') return confirmedOutcome(attempt, current, dueOn);
  const progress = furtherOf(current, attempt.kind);
  return attempt.kind === 'try-failed'
    ? { ...open, progress, otherChannels: CHANNELS.filter((channel) => channel !== attempt.channel) }
    : { ...open, progress };
}

function confirmedOutcome(
  filing: ConfirmedFiling,
  current: FilingProgressState,
  dueOn: CalendarDate | null,
): FilingOutcome {
  const missing = missingOf(filing);
  const differs =
    filing.comparison.differences.length > 0 && !(filing.filedBy === 'host' && filing.isDifferenceAccepted);
  if (differs) return { progress: furtherOf(current, 'differs'), closes: null, missing, otherChannels: [] };
  if (missing.length > 0)
    return { progress: furtherOf(current, 'submitted'), closes: null, missing, otherChannels: [] };
  return { progress: 'confirmed', closes: judgeFiling(filing.filedOn, dueOn), missing, otherChannels: [] };
}

/** S6: a hotel's or an agent's word counts only with its paper, read in full; of our own filing the number is enough. */
function missingOf({ filedBy, hasDocument, hasNumber, comparison }: ConfirmedFiling): FilingOutcome['missing'] {
  if (filedBy === 'host') return hasDocument || hasNumber ? [] : ['document-or-number'];
  const unread = comparison.notCompared.length > 0 ? (['unread-facts'] as const) : [];
  return hasDocument ? unread : ['document', ...unread];
}

/** Met or met late by the day of filing; without a computed last day nothing can be called late. */
export function judgeFiling(filedOn: CalendarDate, dueOn: CalendarDate | null): 'met' | 'met-late' {
  return dueOn !== null && filedOn > dueOn ? 'met-late' : 'met';
}

export interface CorrectionOutcome {
  readonly closes: 'met' | 'met-late';
  /** The first was in time and its correction is not: an inspector may count only the second. */
  readonly isDoubtful: boolean;
}

/** S16: a corrected filing keeps the judgement of the first, and says when that can be disputed. */
export function correctionOutcome(
  firstFiledOn: CalendarDate,
  correctedFiledOn: CalendarDate,
  dueOn: CalendarDate | null,
): CorrectionOutcome {
  const closes = judgeFiling(firstFiledOn, dueOn);
  return { closes, isDoubtful: closes !== judgeFiling(correctedFiledOn, dueOn) };
}

function furtherOf(current: FilingProgressState, next: FilingProgressState): FilingProgressState {
  return PROGRESS_ORDER.indexOf(current) > PROGRESS_ORDER.indexOf(next) ? current : next;
}
