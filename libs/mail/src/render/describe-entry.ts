import {
  explainDeadline,
  formatCutoff,
  formatDate,
  formatMoment,
  kazakhstanTimeAt,
  mailWords,
  timeLeft,
  type MailWords,
} from '@sapar/messages';
import { describeDate } from './describe-date.js';
import type { DescribedEntry } from './described-entry.js';
import type { MailEntry, MailFacts } from './mail-facts.js';
import { doerOf, whyMeOf } from './why-me.js';

type Reading = Pick<MailFacts, 'language' | 'now'>;

/** Puts one deadline into words for its reader. */
export function describeEntry(entry: MailEntry, reading: Reading): DescribedEntry {
  if (entry.threshold === 'filing-closed') return describeClosing(entry, reading);
  if (entry.kind !== 'arrival-notification' && entry.dueOn !== null)
    return describeDate({ ...entry, kind: entry.kind, dueOn: entry.dueOn }, reading);
  if (entry.dueOn === null || entry.threshold === 'not-computable') return describeByHand(entry, reading);
  if (entry.threshold === 'question' || entry.threshold === 'question-last-day')
    return entry.toTechnician ? describeForTechnician(entry, reading) : describeQuestion(entry, reading);
  return describeReminder({ ...entry, dueOn: entry.dueOn }, reading);
}

/** A new address is called by its own name, whether for good or for a trip. */
const actWords = ({ subject }: MailEntry, words: MailWords): MailWords['move'] =>
  subject === null ? words : words.move;

type Counted = MailEntry & { readonly dueOn: NonNullable<MailEntry['dueOn']> };

function describeReminder(entry: Counted, { language, now }: Reading): DescribedEntry {
  const words = mailWords(language);
  const day = formatDate(entry.dueOn, language, { year: false });
  const left = timeLeft(entry.dueOn, entry.officeCutoffAt, now, language);
  const isOverdue = left === words.left.overdue;
  const isLastDay = kazakhstanTimeAt(now).on === entry.dueOn;
  const subject = `${entry.personName}: ${actWords(entry, words).fileAct}. ${isOverdue ? words.overdueSubject(day) : words.lastDaySubject(day, left)}`;
  return {
    personName: entry.personName,
    subject,
    headline: actWords(entry, words).fileHeadline(entry.personName),
    tone: isOverdue || isLastDay ? 'over' : 'win',
    chip: isOverdue ? words.chips.overdue : isLastDay ? words.chips.lastDay : words.chips.window,
    hero: `${words.lastDay}: ${formatDate(entry.dueOn, language)} (${left})`,
    lines: [
      words.mission(entry.missionReference, entry.siteName),
      ...cutoffs(entry, language),
      ...doerOf(entry, words),
      ...(isOverdue ? [words.whatNow] : []),
      ...climbing(entry, { language, now }, isLastDay),
    ],
    why: explanation(entry, language),
    whyMe: whyMeOf(entry, words),
    button: entry.isAnswerable ? words.buttons.respond : words.buttons.file,
  };
}

function describeQuestion(entry: MailEntry, { language }: Reading): DescribedEntry {
  const words = mailWords(language);
  const short = (on: MailEntry['eventOn']): string => formatDate(on, language, { year: false });
  const due = entry.dueOn === null ? null : short(entry.dueOn);
  return {
    personName: entry.personName,
    subject: words.questionSubject(entry.personName, short(entry.eventOn), due),
    headline: words.questionHeadline(entry.personName),
    tone: entry.threshold === 'question-last-day' ? 'over' : 'win',
    chip: words.chips.question,
    hero: entry.dueOn === null ? null : `${words.lastDayIfArrived}: ${formatDate(entry.dueOn, language)}`,
    lines: [
      words.questionFacts(short(entry.eventOn), due),
      words.mission(entry.missionReference, entry.siteName),
      ...cutoffs(entry, language),
    ],
    why: explanation(entry, language),
    whyMe: whyMeOf(entry, words),
    button: words.buttons.answer,
  };
}

/** The technician is asked for one date and learns nothing of fines. */
function describeForTechnician(entry: MailEntry, { language }: Reading): DescribedEntry {
  const words = mailWords(language);
  return {
    personName: entry.personName,
    subject: words.technicianSubject(entry.hostName),
    headline: words.technicianHeadline,
    tone: 'info',
    chip: words.chips.question,
    hero: null,
    lines: [
      words.questionFacts(formatDate(entry.eventOn, language), null),
      words.technicianFacts(entry.hostName),
      words.mission(entry.missionReference, entry.siteName),
    ],
    why: null,
    whyMe: words.whyTechnician(entry.hostName),
    button: words.buttons.answer,
  };
}

function describeByHand(entry: MailEntry, { language }: Reading): DescribedEntry {
  const words = mailWords(language);
  const year = String(entry.missingYear ?? entry.eventOn.slice(0, 4));
  return {
    personName: entry.personName,
    subject: words.handSubject(entry.personName, year),
    headline: words.handHeadline(entry.personName),
    tone: 'over',
    chip: words.chips.hand,
    hero: null,
    lines: [words.handFacts(year), words.mission(entry.missionReference, entry.siteName)],
    why: null,
    whyMe: whyMeOf(entry, words),
    button: words.buttons.decide,
  };
}

function describeClosing(entry: MailEntry, { language }: Reading): DescribedEntry {
  const words = mailWords(language);
  const { closing, dueOn } = entry;
  const day = dueOn === null ? null : formatDate(dueOn, language, { year: false });
  const judged =
    closing === null || day === null
      ? []
      : [closing.isLate ? words.closedLate(day, closing.workingDaysLate) : words.closedInTime(day)];
  const filed =
    closing === null
      ? []
      : [
          words.closedFacts({
            filedOn: formatDate(closing.filedOn, language),
            byName: closing.filedByName,
            number: closing.number,
            isCompared: closing.isCompared,
          }),
        ];
  return {
    personName: entry.personName,
    subject: actWords(entry, words).closedSubject(entry.personName, closing?.isLate === true),
    headline: actWords(entry, words).closedHeadline(entry.personName),
    tone: 'done',
    chip: words.chips.done,
    hero: null,
    lines: [...judged, ...filed, words.mission(entry.missionReference, entry.siteName)],
    why: null,
    whyMe: words.whyManager(entry.hostName),
    button: words.buttons.confirmation,
  };
}

/** Both ends of the last day: the office's own, which comes first, and the law's. */
function cutoffs({ dueOn, officeCutoffAt }: MailEntry, language: MailFacts['language']): readonly string[] {
  if (dueOn === null) return [];
  const words = mailWords(language);
  return [
    ...(officeCutoffAt === null ? [] : [words.officeCutoff(formatMoment(officeCutoffAt, language))]),
    words.legalCutoff(formatCutoff(dueOn, language)),
  ];
}

function climbing(entry: MailEntry, { language }: Reading, isLastDay: boolean): readonly string[] {
  if (entry.threshold !== 'climb') return [];
  const words = mailWords(language);
  const list = entry.writtenTo
    .map(({ name, at }) => `${name} – ${formatMoment(at, language, { year: false, zone: false })}`)
    .join('; ');
  return [
    ...(list === '' ? [] : [words.writtenTo(list)]),
    ...(isLastDay ? [words.todayIsLast] : []),
    ...(entry.doerName === null ? [] : [words.callNow(entry.doerName, entry.doerPhone)]),
  ];
}

function explanation(entry: MailEntry, language: MailFacts['language']): string | null {
  const { dueOn, instrument, ruleCheckedOn, steps, eventOn, atHostOn, convention, tripReading } = entry;
  if (dueOn === null || instrument === null || ruleCheckedOn === null || convention === 'none') return null;
  return explainDeadline(
    { steps, dueOn },
    {
      ...{ arrivedOn: eventOn, atHostOn, instrument, checkedOn: ruleCheckedOn, convention, tripReading },
      begins: entry.subject === 'trip' || entry.subject === 'move' ? entry.subject : 'arrival',
    },
    language,
  );
}
