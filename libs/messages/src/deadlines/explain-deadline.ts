import type { CalendarDate, ComputedDeadline, VisitStep } from '@sapar/domain';
import { formatDate, formatDateRange } from '../dates/format-date.js';
import type { Language } from '../language.js';
import { foldDaysOff } from './fold-days-off.js';

/** What stands behind the date, as far as the sentence names it. */
export interface DeadlineEvidence {
  readonly arrivedOn: CalendarDate;
  readonly instrument: Readonly<Record<Language, string>>;
  readonly checkedOn: CalendarDate;
  readonly convention: 'arrival-day' | 'next-day';
  /** Day of the arrival at the host, where it lies after the crossing; named where the count starts there. */
  readonly atHostOn?: CalendarDate | null;
  /** Counted from a move to another address, or from the start of a trip, instead of the arrival. */
  readonly begins?: 'arrival' | 'move' | 'trip';
  /** The reading by which a trip to another region needs a notification, as the rule words it. */
  readonly tripReading?: Readonly<Record<Language, string>> | null;
}

/** How the sentence begins: the day alone, or as working day 1. */
type Opening = (date: string, isDayOne: boolean) => string;

interface Phrases {
  readonly arrival: Opening;
  readonly move: Opening;
  readonly trip: Opening;
  /** Over the border on one day and at the host on a later one, from which the days count. */
  readonly host: (crossed: string) => Opening;
  readonly off: (range: string, isSingle: boolean) => string;
  readonly day: (date: string, day: number) => string;
  readonly last: (date: string, day: number) => string;
  readonly tripReading: (reading: string) => string;
  readonly hostReading: string;
  readonly rule: (instrument: string, checked: string, reading: string) => string;
  readonly readings: Readonly<Record<DeadlineEvidence['convention'] | 'arrival-on-day-off', string>>;
}

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    arrival: (date, isDayOne) => `Arrived ${date}${isDayOne ? ' = working day 1' : ''}.`,
    move: (date, isDayOne) => `Moved ${date}${isDayOne ? ' = working day 1' : ''}.`,
    trip: (date, isDayOne) => `Trip began ${date}${isDayOne ? ' = working day 1' : ''}.`,
    host: (crossed) => (date, isDayOne) =>
      `Border crossed ${crossed}, at the host ${date}${isDayOne ? ' = working day 1' : ''}.`,
    off: (range, isSingle) => (isSingle ? `${range} is a day off.` : `${range} are days off.`),
    day: (date, day) => `${date} = day ${String(day)}.`,
    last: (date, day) => `${date} = day ${String(day)}, the last day.`,
    tripReading: (reading) => `notification of a trip by the reading: ${reading}`,
    hostReading: 'counted from the arrival at the host (later reading)',
    rule: (instrument, checked, reading) => `Rule: ${instrument}; checked ${checked}; ${reading}.`,
    readings: {
      'arrival-day': 'arrival day counted (stricter reading)',
      'next-day': 'arrival day not counted (later reading)',
      'arrival-on-day-off': 'arrival on a day off, counted from the next working day',
    },
  },
  ru: {
    arrival: (date, isDayOne) => `Прибытие: ${date}${isDayOne ? ' – 1-й рабочий день' : ''}.`,
    move: (date, isDayOne) => `Переезд: ${date}${isDayOne ? ' – 1-й рабочий день' : ''}.`,
    trip: (date, isDayOne) => `Начало поездки: ${date}${isDayOne ? ' – 1-й рабочий день' : ''}.`,
    host: (crossed) => (date, isDayOne) =>
      `Пересечение границы: ${crossed}; у принимающего лица: ${date}${isDayOne ? ' – 1-й рабочий день' : ''}.`,
    off: (range, isSingle) => `${range} – ${isSingle ? 'выходной' : 'выходные'}.`,
    day: (date, day) => `${date} – ${String(day)}-й.`,
    last: (date, day) => `${date} – ${String(day)}-й, последний.`,
    tripReading: (reading) => `уведомление о поездке по толкованию: ${reading}`,
    hostReading: 'счёт с прибытия к принимающему лицу (более позднее толкование)',
    rule: (instrument, checked, reading) => `Правило: ${instrument}; проверено: ${checked}; ${reading}.`,
    readings: {
      'arrival-day': 'день прибытия засчитан (строгое толкование)',
      'next-day': 'день прибытия не засчитан (более позднее толкование)',
      'arrival-on-day-off': 'прибытие в выходной, счёт со следующего рабочего дня',
    },
  },
  kk: {
    arrival: (date, isDayOne) => `Келген күні: ${date}${isDayOne ? ' – 1-жұмыс күні' : ''}.`,
    move: (date, isDayOne) => `Көшкен күні: ${date}${isDayOne ? ' – 1-жұмыс күні' : ''}.`,
    trip: (date, isDayOne) => `Сапар басталған күн: ${date}${isDayOne ? ' – 1-жұмыс күні' : ''}.`,
    host: (crossed) => (date, isDayOne) =>
      `Шекарадан өткен күні: ${crossed}; қабылдаушы тұлғаға келген күні: ${date}${isDayOne ? ' – 1-жұмыс күні' : ''}.`,
    off: (range, isSingle) => `${range} – ${isSingle ? 'демалыс күні' : 'демалыс күндері'}.`,
    day: (date, day) => `${date} – ${String(day)}-күн.`,
    last: (date, day) => `${date} – ${String(day)}-күн, соңғы күн.`,
    tripReading: (reading) => `сапар туралы хабарлама мына түсіндірме бойынша: ${reading}`,
    hostReading: 'есеп қабылдаушы тұлғаға келген күннен басталды (кейінгі түсіндірме)',
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
  deadline: Pick<ComputedDeadline, 'dueOn'> & { readonly steps: readonly VisitStep[] },
  evidence: DeadlineEvidence,
  language: Language,
): string {
  const phrases = PHRASES[language];
  const short = (on: CalendarDate): string => formatDate(on, language, { year: false });
  const { steps, opening: opens, on, isFromHost } = beginningOf(deadline.steps, evidence, { phrases, short });
  const [first, ...rest] = steps;
  const opening = opens(short(on), first?.counted === true);
  const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
  const told = first?.counted === true || first?.reason === 'arrival-day-not-counted' ? rest : steps;
  // Whatever they are off for: the phrase says no reason.
  const lines = foldDaysOff(told, () => true).map(({ step, to }) => {
    if (!step.counted) return sentence(phrases.off(formatDateRange(step.on, to, language), step.on === to));
    return sentence((to === deadline.dueOn ? phrases.last : phrases.day)(short(to), step.day ?? 0));
  });
  // A day off counts in neither reading, so neither may claim that it was counted.
  const wasOff = first !== undefined && !first.counted && first.reason !== 'arrival-day-not-counted';
  const reading = wasOff && evidence.convention === 'arrival-day' ? 'arrival-on-day-off' : evidence.convention;
  const checked = formatDate(evidence.checkedOn, language, { weekday: false });
  const { tripReading } = evidence;
  const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
  const readings = [
    phrases.readings[reading],
    ...(isFromHost ? [phrases.hostReading] : []),
    ...(tripReading == null ? [] : [phrases.tripReading(lowered(tripReading[language]))]),
  ].join('; ');
  return [opening, ...lines, phrases.rule(evidence.instrument[language], checked, readings)].join(' ');
}

interface Beginning {
  readonly steps: readonly VisitStep[];
  readonly opening: Opening;
  readonly on: CalendarDate;
  readonly isFromHost: boolean;
}

/** Days before the arrival at the host are told by the two dates, not one by one. */
function beginningOf(
  steps: readonly VisitStep[],
  { arrivedOn, atHostOn, begins = 'arrival' }: DeadlineEvidence,
  { phrases, short }: { readonly phrases: Phrases; readonly short: (on: CalendarDate) => string },
): Beginning {
  if (atHostOn == null || !steps.some(({ reason }) => reason === 'before-host-arrival'))
    return { steps, opening: phrases[begins], on: arrivedOn, isFromHost: false };
  return {
    ...{ steps: steps.filter(({ on }) => on >= atHostOn), opening: phrases.host(short(arrivedOn)), on: atHostOn },
    isFromHost: true,
  };
}
