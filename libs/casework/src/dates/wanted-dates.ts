import { addDays, visaFreeRegistration, type CalendarDate } from '@sapar/domain';
import { ruleOfLaw, type HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { legalFigure } from './figures.js';
import { invitationOf } from './invitation-date.js';
import { lawfulStayOf } from './lawful-stay.js';
import { overrunOf } from './overrun-of.js';
import { BY_PAPER, NO_DETAIL, type WantedDate } from './wanted-date.js';

const REGISTRATION = 'kz.registration.deadline-day';
const AFTER_MOVE = 'kz.registration.move-working-days';
const SHOWN_DAYS_BEFORE = 30;
/** A month is long to look at a line on which nothing can be done yet. */
const REGISTRATION_SHOWN_DAYS_BEFORE = 14;
const LIVE: readonly string[] = ['planned', 'arrived'];

/** Every watched date of a case by the facts and the law of this moment. */
export function wantedDates(facts: DateFacts, law: HostLaw, today: CalendarDate): readonly WantedDate[] {
  if (!LIVE.includes(facts.visit.stage)) return [];
  const lawful = lawfulStayOf(facts, law, today);
  const dates = [
    registrationOf(facts, law, today),
    lawful?.date ?? null,
    lawful === null ? null : overrunOf(facts, lawful, law, today),
    exitOf(facts),
    invitationOf(facts, law, today),
    passportOf(facts),
    visaOf(facts),
  ];
  return dates.filter((date) => date !== null);
}

/** S17: the technician files and the housing provider confirms; the host is told because nobody else would notice. */
function registrationOf({ last }: DateFacts, law: HostLaw, today: CalendarDate): WantedDate | null {
  if (last === null || last.leftOn !== null || last.basis !== 'visa-free') return null;
  const { enteredOn } = last;
  const inForceFrom = ruleOfLaw(law, REGISTRATION)?.values[0]?.inForceFrom;
  // Looked up on a day on which the duty exists: whoever entered before is reached by it on day 30 all the same.
  const on = inForceFrom !== undefined && enteredOn < inForceFrom ? inForceFrom : enteredOn;
  const days = legalFigure(law, REGISTRATION, on, today);
  const daysAfterMove = legalFigure(law, AFTER_MOVE, on, today);
  if (days === null || daysAfterMove === null || inForceFrom === undefined) return null;
  const { deadlines, findings } = visaFreeRegistration(
    { enteredOn, leftOn: null, movedOn: [], progress: 'not-filed' },
    { days, daysAfterMove, inForceFrom, calendar: law.calendar, today },
  );
  const [first] = deadlines;
  if (first === undefined || first.outcome !== 'computed') return null;
  return {
    ...{ kind: 'visa-free-registration', occasion: `stay:${String(last.ordinal)}`, stayId: last.id, subject: null },
    ...{ eventOn: enteredOn, dueOn: first.dueOn, steps: first.steps, rule: first.rule },
    shownFrom: addDays(first.dueOn, -REGISTRATION_SHOWN_DAYS_BEFORE),
    ...{ calendarVersion: null, freshness: first.freshness, confidence: first.confidence },
    detail: {
      ...NO_DETAIL,
      findings: findings.map(({ code, severity, facts }) => ({ code, severity, facts: { ...facts } })),
    },
  };
}

/** S15: on the planned day of exit somebody is asked, and never accused. */
function exitOf({ last, visit: { plannedToOn } }: DateFacts): WantedDate | null {
  if (last === null || last.leftOn !== null || plannedToOn < last.enteredOn) return null;
  return {
    ...{ kind: 'exit-expected', occasion: `stay:${String(last.ordinal)}`, stayId: last.id, subject: null, ...BY_PAPER },
    ...{ eventOn: last.enteredOn, dueOn: plannedToOn, shownFrom: plannedToOn, steps: [], detail: NO_DETAIL },
  };
}

/** A passport that ends before the planned end of the visit stands in the queue at once. */
function passportOf({ passportExpiresOn: dueOn, visit }: DateFacts): WantedDate | null {
  if (dueOn === null) return null;
  const isShort = dueOn < visit.plannedToOn;
  const facts = { expiresOn: dueOn, neededUntil: visit.plannedToOn };
  return {
    ...paper('passport', dueOn),
    shownFrom: isShort ? null : addDays(dueOn, -SHOWN_DAYS_BEFORE),
    detail: {
      ...NO_DETAIL,
      findings: isShort ? [{ code: 'passport-too-short-for-stay', severity: 'stop', facts }] : [],
    },
  };
}

/** Of an open stay the visa's end is one of the limits; before the entry it is a paper of its own. */
function visaOf({ last, visit: { visaToOn, basis } }: DateFacts): WantedDate | null {
  const isIn = last !== null && last.leftOn === null;
  return visaToOn === null || isIn || basis === 'visa-free' ? null : paper('visa', visaToOn);
}

const paper = (subject: 'passport' | 'visa', dueOn: CalendarDate): WantedDate => ({
  ...{ kind: 'document-expiry', occasion: subject, stayId: null, subject, eventOn: dueOn, dueOn, ...BY_PAPER },
  ...{ shownFrom: addDays(dueOn, -SHOWN_DAYS_BEFORE), detail: NO_DETAIL },
  steps: [{ on: dueOn, counted: false, day: null, reason: 'last-day', name: null }],
});
