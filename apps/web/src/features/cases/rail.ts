import type { CaseDetail } from '@sapar/contracts';
import { dayNumberOf, type CalendarDate } from '@sapar/domain';

export const RAIL_PHASES = ['plan', 'entry', 'notification', 'exit'] as const;
export type RailPhase = (typeof RAIL_PHASES)[number];
export type RailState = 'done' | 'current' | 'future' | 'stopped';

/** How far the main job has come, phase by phase; the deadline's own colour marks the current one. */
export function railOf(stage: CaseDetail['stage'], isNotified = true): Readonly<Record<RailPhase, RailState>> {
  switch (stage) {
    case 'planned':
      return { plan: 'done', entry: 'current', notification: 'future', exit: 'future' };
    case 'arrived':
      return { plan: 'done', entry: 'done', notification: 'current', exit: 'future' };
    case 'notified':
      return { plan: 'done', entry: 'done', notification: 'done', exit: 'current' };
    case 'left':
      // Leaving ends no duty: who left before the filing still has it open.
      return { plan: 'done', entry: 'done', notification: isNotified ? 'done' : 'current', exit: 'done' };
    case 'cancelled':
    case 'not-admitted':
      return { plan: 'done', entry: 'stopped', notification: 'stopped', exit: 'stopped' };
  }
}

type Deadline = CaseDetail['deadlines'][number];

/** The deadline that the page is about: the most urgent open one, else the latest of all. */
export function mainDeadline(deadlines: readonly Deadline[]): Deadline | null {
  return openDeadlines(deadlines)[0] ?? [...deadlines].sort(byDay).at(-1) ?? null;
}

/** Everything still to be filed, the nearest first. */
export const openDeadlines = (deadlines: readonly Deadline[]): readonly Deadline[] =>
  deadlines.filter(({ state }) => state === 'open' || state === 'not-computable').sort(byDay);

const byDay = (left: Deadline, right: Deadline): number => (left.dueOn ?? '').localeCompare(right.dueOn ?? '');

export type Urgency = 'over' | 'last' | 'win' | 'done' | 'wait' | 'plain';

/** The colour of a deadline on `today`: red from the last day on, amber once the window has begun. */
export function urgencyOf(
  deadline: Pick<Deadline, 'state' | 'dueOn' | 'eventOn' | 'isProvisional'>,
  today: string,
): Urgency {
  if (deadline.state === 'met' || deadline.state === 'met-late') return 'done';
  if (deadline.state === 'withdrawn') return 'wait';
  if (deadline.dueOn === null) return 'over';
  // Counted from a day that nobody has confirmed, it breaks no law yet: what is missing is an answer.
  if (deadline.dueOn <= today && !deadline.isProvisional) return deadline.dueOn === today ? 'last' : 'over';
  return deadline.eventOn <= today ? 'win' : 'plain';
}

const PRESSING_DAYS = 7;

/** Whether a watched date is near enough to stand open on the page: a week ahead, or passed without an answer. */
export const isPressing = ({ state, dueOn }: Pick<Deadline, 'state' | 'dueOn'>, today: string): boolean =>
  (state === 'open' || state === 'not-computable') &&
  (dueOn === null || dayNumberOf(dueOn as CalendarDate) - dayNumberOf(today as CalendarDate) <= PRESSING_DAYS);

/** The last day wears the same red as what is overdue. */
export const toneClass = (urgency: Urgency): string => `tone-${urgency === 'last' ? 'over' : urgency}`;
