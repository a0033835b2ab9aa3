import {
  breachNoticeDue,
  dueByOtherParty,
  endOfDayInKazakhstan,
  EXPIRING_PAPERS,
  invitationReadiness,
  invitationWindow,
  paperExpiry,
  passportValidity,
  retentionEnd,
  weekdayOf,
  type CalendarDate,
  type InvitationLaw,
  type PartyCalendar,
  type VisitAnswer,
} from '@sapar/domain';
import { figureOn } from './figures.js';
import type { Kind, Law } from './kind.js';

const invitationLaw = (on: CalendarDate, law: Law): InvitationLaw => ({
  earliest: figureOn('invitationEarliest', on, null, law),
  latest: figureOn('invitationLatest', on, null, law),
  processing: figureOn('invitationProcessing', on, null, law),
  practice: figureOn('invitationPractice', on, null, law),
  calendar: law.calendar,
  today: law.today,
});

const SATURDAY = 6;

/** Open on weekdays that are not among the closed days. */
const officeHours =
  (closed: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[]) =>
  (on: CalendarDate): boolean =>
    weekdayOf(on) < SATURDAY && !closed.some(({ from, to }) => from <= on && on <= to);

/** What the supplier sends before the invitation is filed, by the working days of its own office. */
function supplierPapers({ deadlines }: VisitAnswer, calendar: PartyCalendar): VisitAnswer {
  const filing = deadlines.find(({ kind }) => kind === 'invitation-latest');
  if (filing?.outcome !== 'computed') return { deadlines: filing === undefined ? [] : [filing], findings: [] };
  const { dueOn, steps, finding } = dueByOtherParty(filing, calendar);
  const date = { ...filing, kind: 'supplier-papers', dueOn, dueAt: endOfDayInKazakhstan(dueOn), steps } as const;
  return { deadlines: [date], findings: [finding] };
}

export const PAPER_KINDS: readonly Kind[] = [
  {
    name: 'invitation-window',
    facts: '--entry-on DATE',
    options: ['entry-on'],
    answer: (facts, law) => invitationWindow(facts.date('entry-on'), invitationLaw(facts.date('entry-on'), law)),
  },
  {
    name: 'supplier-papers',
    facts: '--entry-on DATE --country XX [--closed FROM..TO,FROM..TO]',
    options: ['entry-on', 'country', 'closed'],
    answer: (facts, law) => {
      const entryOn = facts.date('entry-on');
      return supplierPapers(invitationWindow(entryOn, invitationLaw(entryOn, law)), {
        country: facts.country('country'),
        isOpen: officeHours(facts.ranges('closed')),
      });
    },
  },
  {
    name: 'invitation-ready',
    facts: '--filed-on DATE --arrives-on DATE',
    options: ['filed-on', 'arrives-on'],
    answer: (facts, law) => {
      const filedOn = facts.date('filed-on');
      return invitationReadiness(filedOn, facts.date('arrives-on'), invitationLaw(filedOn, law));
    },
  },
  {
    name: 'passport-validity',
    facts: '--expires-on DATE [--visa-ends-on DATE] [--stay-ends-on DATE]',
    options: ['expires-on', 'visa-ends-on', 'stay-ends-on'],
    answer: (facts, law) => {
      const [visaEndsOn, stayEndsOn] = [facts.dateOrNull('visa-ends-on'), facts.dateOrNull('stay-ends-on')];
      const months = figureOn('passportAfterVisa', visaEndsOn ?? law.today, null, law);
      return passportValidity({ expiresOn: facts.date('expires-on'), visaEndsOn, stayEndsOn }, months, law.today);
    },
  },
  {
    name: 'document-expiry',
    facts: `--document ${EXPIRING_PAPERS.join('|')} --expires-on DATE [--needed-until DATE]`,
    options: ['document', 'expires-on', 'needed-until'],
    answer: (facts) =>
      paperExpiry(facts.word('document', EXPIRING_PAPERS), facts.date('expires-on'), facts.dateOrNull('needed-until')),
  },
  {
    name: 'breach-notice',
    facts: '--found-on DATE',
    options: ['found-on'],
    answer: (facts, { catalogue, calendar, today }) => {
      const foundOn = facts.date('found-on');
      const figure = figureOn('breachNotice', foundOn, null, { catalogue, today });
      return { deadlines: [breachNoticeDue(foundOn, { figure, calendar, today })], findings: [] };
    },
  },
  {
    name: 'retention-end',
    facts: '--closed-on DATE [--months N]',
    options: ['closed-on', 'months'],
    answer: (facts, law) => {
      const closedOn = facts.date('closed-on');
      return retentionEnd(closedOn, figureOn('retention', closedOn, facts.numberOrNull('months'), law), law.today);
    },
  },
];
