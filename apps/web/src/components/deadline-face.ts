import type { OpenDeadline } from '@sapar/contracts';
import { dayNumberOf, type CalendarDate } from '@sapar/domain';
import { minuteOf } from '@sapar/messages';
import { IconCalendarQuestion, IconClock, IconQuestionMark } from '@tabler/icons-react';
import type { KazakhstanNow } from '../lib/now.js';
import { TONE_ICON, type Icon, type Tone } from './tone.js';

export type DeadlineFacts = Pick<
  OpenDeadline,
  | 'kind'
  | 'state'
  | 'isProvisional'
  | 'dueOn'
  | 'dueAt'
  | 'officeCutoffAt'
  | 'workingDaysUsed'
  | 'workingDaysAllowed'
  | 'missingYear'
>;

/** One short phrase of the chip: a key of the `deadlines` words and its ready values. */
export interface Phrase {
  readonly key: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

export interface DeadlineFace {
  readonly tone: Tone;
  readonly icon: Icon;
  /** Only what is overdue is filled. */
  readonly isSolid: boolean;
  /** Counted from a day that nobody has confirmed. */
  readonly isOpenEnd: boolean;
  readonly word: Phrase;
  readonly detail: Phrase | null;
  readonly pips: { readonly used: number; readonly allowed: number } | null;
}

const A_DAY = 1440;

/** Working days after `from` up to and with `to`; null where the days known around today do not reach. */
function workingDaysBetween(days: KazakhstanNow['days'], from: string, to: string): number | null {
  const first = days[0]?.on;
  const last = days.at(-1)?.on;
  if (first === undefined || last === undefined || from < first || to > last) return null;
  return days.filter(({ on, isWorking }) => isWorking && on > from && on <= to).length;
}

/** `officeCutoffAt` in minutes from now, while it is ahead. */
function minutesToOffice(facts: DeadlineFacts, now: KazakhstanNow): number | null {
  if (now.minute === null || facts.officeCutoffAt === null) return null;
  const left = minuteOf(facts.officeCutoffAt) - now.minute;
  return left > 0 ? left : null;
}

const timeLeft = (minutes: number): Phrase =>
  minutes >= 60
    ? { key: 'chip.hoursLeft', values: { hours: Math.floor(minutes / 60), minutes: minutes % 60 } }
    : { key: 'chip.minutesLeft', values: { minutes } };

type Timing = Pick<DeadlineFace, 'tone' | 'icon' | 'isSolid' | 'word' | 'detail'>;

function overdue(dueOn: string, now: KazakhstanNow): Timing {
  const late = workingDaysBetween(now.days, dueOn, now.today);
  return {
    tone: 'over',
    icon: TONE_ICON.over,
    isSolid: true,
    word: { key: 'chip.overdue' },
    // A last day missed on a Friday is no working day late on Saturday: then the word alone says it.
    detail: late === null || late === 0 ? null : { key: 'chip.overdueBy', values: { count: late } },
  };
}

function lastDay(facts: DeadlineFacts, now: KazakhstanNow): Timing {
  const left = minutesToOffice(facts, now);
  const isClosed = left === null && now.minute !== null && facts.officeCutoffAt !== null;
  return {
    tone: 'over',
    icon: IconClock,
    isSolid: false,
    word: { key: 'chip.lastDay' },
    detail: left === null ? (isClosed ? { key: 'chip.officeClosed' } : null) : timeLeft(left),
  };
}

function ahead(facts: DeadlineFacts, dueOn: string, now: KazakhstanNow): Timing {
  const { workingDaysUsed: used, workingDaysAllowed: allowed } = facts;
  const left = minutesToOffice(facts, now);
  const detail = left !== null && left < A_DAY ? timeLeft(left) : null;
  const look = { tone: 'win', icon: TONE_ICON.win, isSolid: false, detail } as const;
  if (isDayAfter(dueOn, now.today)) return { ...look, word: { key: 'chip.tomorrow' } };
  if (used === null || allowed === null || used >= allowed) {
    return { ...look, tone: 'plain', icon: TONE_ICON.plain, word: { key: 'chip.date' } };
  }
  return { ...look, word: { key: 'chip.inDays', values: { count: allowed - used } } };
}

function timingOf(facts: DeadlineFacts, dueOn: string, now: KazakhstanNow): Timing {
  if (dueOn < now.today) return overdue(dueOn, now);
  return dueOn === now.today ? lastDay(facts, now) : ahead(facts, dueOn, now);
}

const NOTHING = { isSolid: false, isOpenEnd: false, detail: null, pips: null } as const;

/** What the chip of a deadline says and wears at one moment. */
export function deadlineFaceOf(facts: DeadlineFacts, now: KazakhstanNow): DeadlineFace {
  if (facts.kind !== 'arrival-notification') return faceOfDate(facts, now);
  if (facts.state === 'met') return { ...NOTHING, tone: 'done', icon: TONE_ICON.done, word: { key: 'chip.met' } };
  if (facts.state === 'met-late') {
    return { ...NOTHING, tone: 'done', icon: TONE_ICON.done, word: { key: 'chip.metLate' } };
  }
  if (facts.state === 'withdrawn') {
    return { ...NOTHING, tone: 'wait', icon: TONE_ICON.wait, word: { key: 'chip.withdrawn' } };
  }
  if (facts.state === 'not-computable' || facts.dueOn === null) return byHand(facts.missingYear);
  const timing = timingOf(facts, facts.dueOn, now);
  const { workingDaysUsed: used, workingDaysAllowed: allowed } = facts;
  const pips = used === null || allowed === null || timing.isSolid ? null : { used: Math.min(used, allowed), allowed };
  if (!facts.isProvisional) return { ...timing, isOpenEnd: false, pips };
  // Only a confirmed arrival can be overdue or have a last day: a planned one asks, in amber, and is never filled.
  const tone = timing.tone === 'over' ? 'win' : timing.tone;
  return { ...timing, tone, isSolid: false, isOpenEnd: true, pips, icon: IconQuestionMark, ...ifArrived(timing) };
}

/** Nearer than this a date of the visit is coming, before that it is only known. */
const COMING_DAYS = 14;

/** A date that is counted in days of the calendar: no pips, and a missing exit is never called more than that (S15). */
function faceOfDate({ kind, state, dueOn }: DeadlineFacts, now: KazakhstanNow): DeadlineFace {
  if (state === 'met' || state === 'met-late')
    return {
      ...NOTHING,
      tone: 'done',
      icon: TONE_ICON.done,
      word: { key: state === 'met' ? 'chip.inTime' : 'chip.late' },
    };
  if (state === 'withdrawn' || dueOn === null)
    return { ...NOTHING, tone: 'wait', icon: TONE_ICON.wait, word: { key: 'chip.withdrawn' } };
  const days = dayNumberOf(dueOn as CalendarDate) - dayNumberOf(now.today);
  const isExit = kind === 'exit-expected';
  if (days < 0 && (isExit || kind === 'last-lawful-day'))
    return { ...NOTHING, tone: isExit ? 'doubt' : 'over', icon: IconQuestionMark, word: { key: 'chip.noExit' } };
  if (days < 0) return { ...NOTHING, tone: 'over', icon: TONE_ICON.over, isSolid: true, word: { key: 'chip.passed' } };
  if (days === 0 && !isExit) return { ...NOTHING, tone: 'over', icon: IconClock, word: { key: 'chip.lastDay' } };
  const tone = days <= COMING_DAYS ? 'win' : 'plain';
  if (days === 0) return { ...NOTHING, tone, icon: TONE_ICON[tone], word: { key: 'chip.exitToday' } };
  return { ...NOTHING, tone, icon: TONE_ICON[tone], word: { key: 'chip.daysLeft', values: { count: days } } };
}

const ifArrived = (timing: Timing): Pick<DeadlineFace, 'word' | 'detail'> => ({
  word: { key: 'chip.ifArrived' },
  detail: { key: `${timing.word.key}Inner`, values: timing.word.values ?? {} },
});

const byHand = (missingYear: number | null): DeadlineFace => ({
  ...NOTHING,
  tone: 'doubt',
  icon: IconCalendarQuestion,
  word: { key: 'chip.byHand' },
  detail: missingYear === null ? null : { key: 'chip.noCalendar', values: { year: String(missingYear) } },
});

const isDayAfter = (day: string, before: string): boolean =>
  dayNumberOf(day as CalendarDate) - dayNumberOf(before as CalendarDate) === 1;
