import { Temporal } from 'temporal-polyfill';
import { type CalendarDate } from '../calendar/calendar-date.js';
import { dueOnCalendarDay, dueOnPaper, stepOn } from './count-days.js';
import type { LegalFigure, VisitAnswer, VisitDeadline } from './visit-deadline.js';

/** Papers that end on a printed day, the day itself still good. */
export const EXPIRING_PAPERS = ['passport', 'insurance', 'translation', 'contract', 'warranty', 'appointment'] as const;
export type ExpiringPaper = (typeof EXPIRING_PAPERS)[number];

/** The last good day of a paper, and whether it is needed beyond it. */
export function paperExpiry(
  paper: ExpiringPaper,
  expiresOn: CalendarDate,
  neededUntil: CalendarDate | null,
): VisitAnswer {
  const isShort = neededUntil !== null && expiresOn < neededUntil;
  return {
    deadlines: [dueOnPaper('document-expiry', paper, expiresOn)],
    findings: isShort
      ? [{ code: 'expires-before-needed', severity: 'warning', facts: { paper, expiresOn, neededUntil } }]
      : [],
  };
}

export interface PassportFacts {
  readonly expiresOn: CalendarDate;
  readonly visaEndsOn: CalendarDate | null;
  readonly stayEndsOn: CalendarDate | null;
}

/** How long a passport must be good: months beyond the visa's end (`monthsAfterVisa`), and to the end of the stay. */
export function passportValidity(facts: PassportFacts, monthsAfterVisa: LegalFigure, today: CalendarDate): VisitAnswer {
  const { expiresOn, visaEndsOn, stayEndsOn } = facts;
  const needs = [
    ...(visaEndsOn === null
      ? []
      : [{ code: 'passport-too-short-for-visa', deadline: neededForVisa(visaEndsOn, monthsAfterVisa, today) }]),
    ...(stayEndsOn === null
      ? []
      : [{ code: 'passport-too-short-for-stay', deadline: dueOnPaper('passport-needed-until', 'stay', stayEndsOn) }]),
  ];
  return {
    deadlines: needs.map(({ deadline }) => deadline),
    findings: needs
      .filter(({ deadline }) => expiresOn < deadline.dueOn)
      .map(({ code, deadline }) => ({ code, severity: 'stop', facts: { expiresOn, neededUntil: deadline.dueOn } })),
  };
}

function neededForVisa(visaEndsOn: CalendarDate, figure: LegalFigure, today: CalendarDate): VisitDeadline {
  const until = addMonths(visaEndsOn, figure.value);
  return dueOnCalendarDay({ kind: 'passport-needed-until', of: 'visa', figure, today }, until, [
    stepOn(visaEndsOn, 'counted-back-from', null),
    stepOn(until, 'last-day', null),
  ]);
}

/** The last day on which data of a closed case are kept; the period in months is the one that the tenant's lawyer signed. */
export function retentionEnd(closedOn: CalendarDate, months: LegalFigure, today: CalendarDate): VisitAnswer {
  const dueOn = addMonths(closedOn, months.value);
  const steps = [stepOn(closedOn, 'event-day-not-counted', null), stepOn(dueOn, 'last-day', null)];
  return {
    deadlines: [dueOnCalendarDay({ kind: 'retention-end', figure: months, today }, dueOn, steps)],
    findings: [],
  };
}

/** The same day of a later month, or its last day: 30 November and three months give the last of February. */
function addMonths(date: CalendarDate, months: number): CalendarDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as CalendarDate;
}
