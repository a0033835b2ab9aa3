import { addDays, type CalendarDate } from '@sapar/domain';
import type { DateFacts } from './date-facts.js';
import { BY_PAPER, NO_DETAIL, type CountedDate } from './wanted-date.js';

const SHOWN_DAYS_BEFORE = 30;

/** A passport that ends before the planned end of the visit stands in the queue at once. */
export function passportOf({ passportExpiresOn: dueOn, visit }: DateFacts): CountedDate | null {
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
export function visaOf({ last, visit: { visaToOn, basis } }: DateFacts): CountedDate | null {
  const isIn = last !== null && last.leftOn === null;
  return visaToOn === null || isIn || basis === 'visa-free' ? null : paper('visa', visaToOn);
}

const paper = (subject: 'passport' | 'visa', dueOn: CalendarDate): CountedDate => ({
  ...{ kind: 'document-expiry', occasion: subject, stayId: null, subject, eventOn: dueOn, dueOn, ...BY_PAPER },
  ...{ shownFrom: addDays(dueOn, -SHOWN_DAYS_BEFORE), detail: NO_DETAIL },
  steps: [{ on: dueOn, counted: false, day: null, reason: 'last-day', name: null }],
});
