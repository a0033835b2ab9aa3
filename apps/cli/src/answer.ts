import {
  computeNotificationDeadline,
  parseCalendarDate,
  type ArrivalDayConvention,
  type CalendarDate,
  type ComputedDeadline,
  type DeadlineStep,
  type WorkingCalendar,
} from '@sapar/domain';
import {
  dayReason,
  disclaimer,
  explainDeadline,
  formatCutoff,
  formatDate,
  lookAgainWords,
  type Language,
} from '@sapar/messages';
import { lookUp, NOTIFICATION_DEADLINE, notificationRuleOn, type Catalogue } from '@sapar/rule-catalogue';
import type { HostArrival } from './arguments.js';
import { BadInput } from './bad-input.js';

export interface Reader {
  readonly catalogue: Catalogue;
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDate;
  readonly language: Language;
  readonly convention: ArrivalDayConvention | undefined;
  readonly host: HostArrival | undefined;
}

export interface Answer {
  readonly arrivedOn: CalendarDate;
  readonly deadline: ComputedDeadline;
  /** Null where it was not given. */
  readonly atHostOn: CalendarDate | null;
}

/** Reads one date and counts; anything that cannot be answered is one sentence. */
export function answerFor(text: string, reader: Reader): Answer {
  const { catalogue, calendar, today, convention, host } = reader;
  const arrivedOn = parseCalendarDate(text);
  if (arrivedOn === null)
    throw new BadInput(`'${text.slice(0, 40)}' is not a date of the calendar from 1900 to 2200; write YYYY-MM-DD.`);
  if (host !== undefined && host.on < arrivedOn)
    throw new BadInput(`--at-host-on ${host.on} lies before the arrival on ${arrivedOn}.`);
  const rule = notificationRuleOn(catalogue, arrivedOn, today);
  if (rule === null) throw new BadInput(`The rule on the notification is not known for an arrival on ${arrivedOn}.`);
  const result = computeNotificationDeadline({
    arrivedOn,
    rule,
    calendar,
    today,
    ...(convention === undefined ? {} : { convention }),
    ...(host?.startsClock === true ? { clockStartsOn: host.on } : {}),
  });
  if (result.outcome === 'not-computable') {
    throw new BadInput(
      `An arrival on ${arrivedOn} cannot be counted: there is no working calendar for ${String(result.missingYear)}.`,
    );
  }
  return { arrivedOn, deadline: result, atHostOn: host?.on ?? null };
}

/** The object of `--json`: keys and order are fixed, scripts rely on them. */
export function asJson({ arrivedOn, deadline, atHostOn }: Answer, language: Language): string {
  const { dueOn, dueAt, steps, rule, calendar, freshness, confidence } = deadline;
  const told = steps.map((step) => ({
    on: step.on,
    counted: step.counted,
    day: step.day,
    reason: dayReason(step, language),
  }));
  const host = atHostOn === null ? {} : { atHostOn };
  return JSON.stringify({ arrivedOn, ...host, dueOn, dueAt, steps: told, rule, calendar, freshness, confidence });
}

const LAST_DAY: Readonly<Record<Language, string>> = { en: 'Last day', ru: 'Последний день', kk: 'Соңғы күн' };
const FRESHNESS: Readonly<Record<ComputedDeadline['freshness'], Readonly<Record<Language, string>> | null>> = {
  checked: null,
  stale: {
    en: 'Ageing: rule or calendar has not been checked again for 180 days.',
    ru: 'Устаревает: правило или календарь не перепроверены 180 дней.',
    kk: 'Ескіруде: ереже немесе күнтізбе 180 күн бойы қайта тексерілмеген.',
  },
  draft: {
    en: 'Draft: the count uses a calendar that is not published yet.',
    ru: 'Черновик: в расчёте использован ещё не опубликованный календарь.',
    kk: 'Жоба: есептеуде әлі жарияланбаған күнтізбе қолданылды.',
  },
};

/** Who is to look again; a calendar that is not published yet waits for nobody here. */
const ownerLine = ({ freshness }: ComputedDeadline, owner: string, language: Language): readonly string[] =>
  freshness === 'stale' ? [sentence(lookAgainWords(owner, language))] : [];

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Days that nobody would expect to count as they do: they are named, not only numbered. */
const SURPRISING: ReadonlySet<DeadlineStep['reason']> = new Set([
  'doubtful-day-off',
  'moved-working-day',
  'moved-day-off',
]);
const nameSurprises = (steps: readonly DeadlineStep[], language: Language): readonly string[] =>
  steps
    .filter((step) => SURPRISING.has(step.reason))
    .map((step) => `${formatDate(step.on, language, { weekday: false })}: ${dayReason(step, language)}.`);

/** What the reading that is not in use says, where the arrival at the host is a day of its own. */
const OTHER_START: Readonly<Record<Language, (date: string) => string>> = {
  en: (date) => `By the later reading, counted from the arrival at the host: ${date}.`,
  ru: (date) => `По более позднему толкованию, от прибытия к принимающему лицу: ${date}`,
  kk: (date) => `Кейінгі түсіндірме бойынша, қабылдаушы тұлғаға келген күннен: ${date}.`,
};

function laterStart({ arrivedOn }: Answer, reader: Reader): readonly string[] {
  const { host, language } = reader;
  if (host === undefined || host.startsClock || host.on <= arrivedOn) return [];
  const { deadline } = answerFor(arrivedOn, { ...reader, host: { ...host, startsClock: true } });
  return [OTHER_START[language](formatDate(deadline.dueOn, language))];
}

/** The explanation in words, a sentence a line. */
export function asWords(answer: Answer, reader: Reader): string {
  const { arrivedOn, deadline } = answer;
  const { language, catalogue, today, convention, host } = reader;
  const found = lookUp(catalogue, NOTIFICATION_DEADLINE, arrivedOn, today);
  if (found.freshness === 'gap')
    throw new BadInput(`The rule on the notification is not known for an arrival on ${arrivedOn}.`);
  const evidence = {
    arrivedOn,
    instrument: found.rule.instrument,
    checkedOn: found.rule.checkedOn,
    convention: convention ?? ('arrival-day' as const),
    atHostOn: host?.on ?? null,
  };
  const ageing = FRESHNESS[deadline.freshness]?.[language];
  const lines = [
    `${LAST_DAY[language]}: ${formatCutoff(deadline.dueOn, language)}`,
    explainDeadline(deadline, evidence, language),
    ...laterStart(answer, reader),
    ...nameSurprises(deadline.steps, language),
    ...(ageing === undefined ? [] : [ageing, ...ownerLine(deadline, found.rule.owner, language)]),
    disclaimer(language),
  ];
  return `${lines.join('\n')}\n`;
}
