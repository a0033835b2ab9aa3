import { addDays, findingsOnCrossings, type CalendarDate, type VisitFinding } from '@sapar/domain';
import type { DateFacts } from './date-facts.js';
import { permitOf } from './exit-date.js';
import { BY_PAPER, NO_DETAIL, type CountedDate } from './wanted-date.js';

const SHOWN_DAYS_BEFORE = 30;
const APPOINTMENT_SHOWN_DAYS_BEFORE = 7;

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
export function visaOf(facts: DateFacts): CountedDate | null {
  const { last, visit, plannedEntryBy } = facts;
  const { visaToOn, basis, plannedOn } = visit;
  const isIn = last !== null && last.leftOn === null;
  if (visaToOn === null || isIn || basis === 'visa-free') return null;
  const permit = plannedOn === null || last !== null ? null : permitOf(facts, plannedOn);
  const crossing = { direction: 'entry', on: plannedOn ?? visaToOn, by: plannedEntryBy ?? 'air' } as const;
  const findings = permit === null ? [] : findingsOnCrossings(permit, [crossing]);
  const date = paper('visa', visaToOn);
  if (findings.length === 0) return date;
  return { ...date, shownFrom: null, detail: { ...NO_DETAIL, findings: findings.map(plain) } };
}

/** Insurance, contract and the like end on their day; an appointment is on it. */
export function papersOf({ papers, visit: { plannedToOn } }: DateFacts): readonly CountedDate[] {
  return papers.map(({ id, kind, title, endsOn }) => {
    const dueOn = endsOn as CalendarDate;
    const isAppointment = kind === 'appointment';
    const isShort = !isAppointment && dueOn < plannedToOn;
    const short = { code: 'expires-before-needed', severity: 'warning', facts: { neededUntil: plannedToOn } } as const;
    return {
      ...{ ...paper(kind, dueOn), kind: isAppointment ? 'appointment' : 'document-expiry', occasion: `paper:${id}` },
      shownFrom: isShort ? null : addDays(dueOn, isAppointment ? -APPOINTMENT_SHOWN_DAYS_BEFORE : -SHOWN_DAYS_BEFORE),
      detail: { ...NO_DETAIL, findings: [titleOf(title), ...(isShort ? [short] : [])] },
    };
  });
}

const plain = ({ code, severity, facts }: VisitFinding) => ({ code, severity, facts: { ...facts } });
const titleOf = (title: string) => ({ code: 'paper-title', severity: 'note' as const, facts: { title } });

const paper = (subject: string, dueOn: CalendarDate): CountedDate => ({
  ...{ kind: 'document-expiry', occasion: subject, stayId: null, subject, eventOn: dueOn, dueOn, ...BY_PAPER },
  ...{ shownFrom: addDays(dueOn, -SHOWN_DAYS_BEFORE), detail: NO_DETAIL },
  steps: [{ on: dueOn, counted: false, day: null, reason: 'last-day', name: null }],
});
