import type { CalendarDate, ComputedDeadline, DeadlineStep } from '@sapar/domain';
import { formatDate, formatDateRange } from '../dates/format-date.js';
import type { Language } from '../language.js';

/** What stands behind the date, as far as the sentence names it. */
export interface DeadlineEvidence {
  readonly arrivedOn: CalendarDate;
  readonly instrument: Readonly<Record<Language, string>>;
  readonly checkedOn: CalendarDate;
  readonly convention: 'arrival-day' | 'next-day';
  /** Counted from a move to another address instead of the arrival. */
  readonly isMove?: boolean;
  /** The reading by which a trip to another region needs a notification, as the rule words it. */
  readonly tripReading?: Readonly<Record<Language, string>> | null;
}

interface Phrases {
  readonly arrived: (date: string) => string;
  readonly arrivedAsDay: (date: string) => string;
  readonly moved: (date: string) => string;
  readonly movedAsDay: (date: string) => string;
  readonly off: (range: string, isSingle: boolean) => string;
  readonly day: (date: string, day: number) => string;
  readonly last: (date: string, day: number) => string;
  readonly trip: (reading: string) => string;
  readonly rule: (instrument: string, checked: string, reading: string) => string;
  readonly readings: Readonly<Record<DeadlineEvidence['convention'] | 'arrival-on-day-off', string>>;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    arrived: (date) => `Arrived ${date}.`,
    arrivedAsDay: (date) => `Arrived ${date} = working day 1.`,
    moved: (date) => `Moved ${date}.`,
    movedAsDay: (date) => `Moved ${date} = working day 1.`,
    off: (range, isSingle) => (isSingle ? `${range} is a day off.` : `${range} are days off.`),
    day: (date, day) => `${date} = day ${String(day)}.`,
    last: (date, day) => `${date} = day ${String(day)}, the last day.`,
    trip: (reading) => `notification of a trip by the reading: ${reading}`,
    rule: (instrument, checked, reading) => `Rule: ${instrument}; checked ${checked}; ${reading}.`,
    readings: {
      'arrival-day': 'arrival day counted (stricter reading)',
      'next-day': 'arrival day not counted (later reading)',
      'arrival-on-day-off': 'arrival on a day off, counted from the next working day',
    },
  },
  ru: {
    arrived: (date) => `Прибытие: ${date}.`,
    arrivedAsDay: (date) => `Прибытие: ${date} – 1-й рабочий день.`,
    moved: (date) => `Переезд: ${date}.`,
    movedAsDay: (date) => `Переезд: ${date} – 1-й рабочий день.`,
    off: (range, isSingle) => `${range} – ${isSingle ? 'выходной' : 'выходные'}.`,
    day: (date, day) => `${date} – ${String(day)}-й.`,
    last: (date, day) => `${date} – ${String(day)}-й, последний.`,
    trip: (reading) => `уведомление о поездке по толкованию: ${reading}`,
    rule: (instrument, checked, reading) => `Правило: ${instrument}; проверено: ${checked}; ${reading}.`,
    readings: {
      'arrival-day': 'день прибытия засчитан (строгое толкование)',
      'next-day': 'день прибытия не засчитан (более позднее толкование)',
      'arrival-on-day-off': 'прибытие в выходной, счёт со следующего рабочего дня',
    },
  },
  kk: {
    arrived: (date) => `Келген күні: ${date}.`,
    arrivedAsDay: (date) => `Келген күні: ${date} – 1-жұмыс күні.`,
    moved: (date) => `Көшкен күні: ${date}.`,
    movedAsDay: (date) => `Көшкен күні: ${date} – 1-жұмыс күні.`,
    off: (range, isSingle) => `${range} – ${isSingle ? 'демалыс күні' : 'демалыс күндері'}.`,
    day: (date, day) => `${date} – ${String(day)}-күн.`,
    last: (date, day) => `${date} – ${String(day)}-күн, соңғы күн.`,
    trip: (reading) => `сапар туралы хабарлама мына түсіндірме бойынша: ${reading}`,
    rule: (instrument, checked, reading) => `Ереже: ${instrument}; тексерілген күні: ${checked}; ${reading}.`,
    readings: {
      'arrival-day': 'келген күн есепке алынды (қатаң түсіндірме)',
      'next-day': 'келген күн есепке алынбады (кейінгі түсіндірме)',
      'arrival-on-day-off': 'демалыс күні келді, есеп келесі жұмыс күнінен басталды',
    },
  },
};

/** The sentence behind every last day: which day counted, which was skipped, which rule, when it was checked. */
export function explainDeadline(
  deadline: Pick<ComputedDeadline, 'steps' | 'dueOn'>,
  evidence: DeadlineEvidence,
  language: Language,
): string {
  const phrases = PHRASES[language];
  const short = (on: CalendarDate): string => formatDate(on, language, { year: false });
  const [first, ...rest] = deadline.steps;
  const [asDay, plain] =
    evidence.isMove === true ? [phrases.movedAsDay, phrases.moved] : [phrases.arrivedAsDay, phrases.arrived];
  const opening = (first?.counted === true ? asDay : plain)(short(evidence.arrivedOn));
  const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  const lines = runsOf(
    first?.counted === true || first?.reason === 'arrival-day-not-counted' ? rest : deadline.steps,
  ).map((run) => {
    if (!run.counted) return sentence(phrases.off(formatDateRange(run.from, run.to, language), run.from === run.to));
    return sentence(
      run.to === deadline.dueOn ? phrases.last(short(run.to), run.day) : phrases.day(short(run.to), run.day),
    );
  });
  // A day off counts in neither reading, so neither may claim that it was counted.
  const wasOff = first !== undefined && !first.counted && first.reason !== 'arrival-day-not-counted';
  const reading = wasOff && evidence.convention === 'arrival-day' ? 'arrival-on-day-off' : evidence.convention;
  const checked = formatDate(evidence.checkedOn, language, { weekday: false });
  const { tripReading } = evidence;
  const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
  const readings = [
    phrases.readings[reading],
    ...(tripReading == null ? [] : [phrases.trip(lowered(tripReading[language]))]),
  ].join('; ');
  return [opening, ...lines, phrases.rule(evidence.instrument[language], checked, readings)].join(' ');
}

interface Run {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly counted: boolean;
  readonly day: number;
}

/** Days off in a row are one phrase; each counted day stands alone. */
function runsOf(steps: readonly DeadlineStep[]): readonly Run[] {
  return steps.reduce<readonly Run[]>((runs, step) => {
    const last = runs.at(-1);
    if (last !== undefined && !last.counted && !step.counted) return [...runs.slice(0, -1), { ...last, to: step.on }];
    return [...runs, { from: step.on, to: step.on, counted: step.counted, day: step.day ?? 0 }];
  }, []);
}
