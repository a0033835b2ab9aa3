import { dueByOtherParty, weekdayOf, type CalendarDate, type PartyCalendar, type VisitFinding } from '@sapar/domain';
import { LAW_COUNTRY } from '../calendars/read-calendar.js';
import type { HostLaw } from '../law/law-of-host.js';
import { isWorkingOrWeekday } from '../reminders/plan-reminders.js';
import type { DateFacts } from './date-facts.js';
import type { SupplierCalendar } from './supplier-calendar.js';
import type { CountedDate } from './wanted-date.js';

const SATURDAY = 6;

/**
 * S30: the invitation waits for a passport that the supplier has to send. That task is the supplier's, so its last day is
 * one on which the supplier's office works, on or before the last day of the filing.
 */
export function supplierPapersOf(
  { supplierCalendar, passportExpiresOn, visit: { plannedToOn } }: DateFacts,
  filing: CountedDate | null,
  law: HostLaw,
): CountedDate | null {
  if (supplierCalendar === null || filing?.kind !== 'invitation-filing') return null;
  const { dueOn, steps, finding } = dueByOtherParty(filing, calendarOf(supplierCalendar, law));
  const missing: VisitFinding =
    passportExpiresOn === null
      ? { code: 'passport-missing', severity: 'warning', facts: {} }
      : {
          ...{ code: 'passport-too-short-for-stay', severity: 'stop' },
          facts: { expiresOn: passportExpiresOn, neededUntil: plannedToOn },
        };
  const findings = [missing, finding].map(({ code, severity, facts }) => ({ code, severity, facts: { ...facts } }));
  return {
    ...{ ...filing, kind: 'supplier-papers', occasion: 'supplier-papers', dueOn, steps },
    detail: { ...filing.detail, findings },
  };
}

/** A supplier at home works by the calendar of the law. */
function calendarOf({ country, daysOff }: SupplierCalendar, { calendar }: HostLaw): PartyCalendar {
  if (country === LAW_COUNTRY) return { country, isOpen: (on) => isWorkingOrWeekday(calendar, on) };
  return { country, isOpen: (on: CalendarDate) => weekdayOf(on) < SATURDAY && !daysOff.has(on) };
}
