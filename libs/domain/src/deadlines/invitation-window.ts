import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { countWorkingDaysFrom, countWorkingDaysBefore, dueOnCalendarDay, stepOn } from './count-days.js';
import type { LegalFigure, VisitAnswer, VisitFinding } from './visit-deadline.js';

export interface InvitationLaw {
  /** Calendar days before the entry, not earlier. */
  readonly earliest: LegalFigure;
  /** Working days before the entry, not later. */
  readonly latest: LegalFigure;
  /** Working days that the authority has. */
  readonly processing: LegalFigure;
  /** Calendar days that it may take in practice. */
  readonly practice: LegalFigure;
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDate;
}

/**
 * When an invitation may be filed for an entry on a day. The five working days before the entry are the authority's time:
 * a doubtful day off counts as closed, which puts the last day earlier. Source: visa rules 11-1-2/555 and 1100.
 */
export function invitationWindow(entryOn: CalendarDate, law: InvitationLaw): VisitAnswer {
  const { earliest, latest, calendar, today } = law;
  const opensOn = addDays(entryOn, -earliest.value);
  const steps = [stepOn(opensOn, 'first-day', null), stepOn(entryOn, 'counted-back-from', null)];
  const closes = countWorkingDaysBefore(
    { kind: 'invitation-latest', figure: latest, today },
    entryOn,
    calendar,
    'authority',
  );
  const findings: VisitFinding[] = [];
  if (today < opensOn) findings.push({ code: 'window-not-open', severity: 'note', facts: { opensOn } });
  if (closes.outcome === 'computed' && today > closes.dueOn)
    findings.push({ code: 'window-closed', severity: 'stop', facts: { closedOn: closes.dueOn } });
  return {
    deadlines: [dueOnCalendarDay({ kind: 'invitation-earliest', figure: earliest, today }, opensOn, steps), closes],
    findings,
  };
}

/** When an invitation filed on a day is expected, held against the arrival that it is for. */
export function invitationReadiness(filedOn: CalendarDate, arrivesOn: CalendarDate, law: InvitationLaw): VisitAnswer {
  const { processing, practice, calendar, today } = law;
  // The authority's five days begin on the day after the filing.
  const ready = countWorkingDaysFrom(
    { kind: 'invitation-ready', figure: processing, today },
    addDays(filedOn, 1),
    calendar,
    'authority',
  );
  const findings: VisitFinding[] = [];
  if (ready.outcome === 'computed' && ready.dueOn >= arrivesOn)
    findings.push({ code: 'ready-too-late', severity: 'stop', facts: { readyOn: ready.dueOn, arrivesOn } });
  const slowOn = addDays(filedOn, practice.value);
  if (slowOn >= arrivesOn) findings.push({ code: 'may-take-longer', severity: 'warning', facts: { until: slowOn } });
  return { deadlines: [ready], findings };
}
