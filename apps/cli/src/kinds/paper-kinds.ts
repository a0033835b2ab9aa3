import {
  EXPIRING_PAPERS,
  invitationReadiness,
  invitationWindow,
  paperExpiry,
  passportValidity,
  retentionEnd,
  type CalendarDate,
  type InvitationLaw,
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

export const PAPER_KINDS: readonly Kind[] = [
  {
    name: 'invitation-window',
    facts: '--entry-on DATE',
    options: ['entry-on'],
    answer: (facts, law) => invitationWindow(facts.date('entry-on'), invitationLaw(facts.date('entry-on'), law)),
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
    name: 'retention-end',
    facts: '--closed-on DATE [--months N]',
    options: ['closed-on', 'months'],
    answer: (facts, law) => {
      const closedOn = facts.date('closed-on');
      return retentionEnd(closedOn, figureOn('retention', closedOn, facts.numberOrNull('months'), law), law.today);
    },
  },
];
