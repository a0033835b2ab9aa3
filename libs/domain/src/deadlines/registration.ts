import type { CalendarDate } from '../calendar/calendar-date.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { countCalendarDays, countWorkingDaysFrom } from './count-days.js';
import type { LegalFigure, VisitAnswer, VisitFinding } from './visit-deadline.js';

export interface RegistrationFacts {
  readonly enteredOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  /** Days of moving to another address after a registration. */
  readonly movedOn: readonly CalendarDate[];
  readonly progress: 'not-filed' | 'filed' | 'confirmed' | 'refused';
}

export interface RegistrationLaw {
  /** Calendar days, the day of crossing being day 1. */
  readonly days: LegalFigure;
  /** Working days after a move; the day of the move is the first, the stricter reading. */
  readonly daysAfterMove: LegalFigure;
  readonly inForceFrom: CalendarDate;
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDate;
}

/**
 * Registration of visa-free people beside the notification: by day 30 from the crossing, again after each move, and only
 * while they are in the country. Source: MIA order of 17.11.2025 No. 923, in force from 2026-07-01.
 */
export function visaFreeRegistration(facts: RegistrationFacts, law: RegistrationLaw): VisitAnswer {
  const { enteredOn, leftOn, movedOn } = facts;
  const { days, daysAfterMove, calendar, today } = law;
  const first = countCalendarDays({ kind: 'visa-free-registration', figure: days, today }, enteredOn);
  if (first.dueOn < law.inForceFrom)
    return { deadlines: [], findings: [finding('not-yet-in-force', 'note', { inForceFrom: law.inForceFrom })] };
  const moves = movedOn.map((on) =>
    countWorkingDaysFrom(
      { kind: 'registration-after-move', of: on, figure: daysAfterMove, today },
      on,
      calendar,
      'duty',
    ),
  );
  // Whoever has left by the last day owes nothing any more.
  const isOwed = (deadline: VisitAnswer['deadlines'][number]): boolean =>
    leftOn === null || deadline.outcome === 'not-computable' || leftOn > deadline.dueOn;
  const deadlines = [first, ...moves].filter(isOwed);
  if (deadlines.length > 0) return { deadlines, findings: waiting(facts.progress) };
  return { deadlines, findings: leftOn === null ? [] : [finding('left-before', 'note', { leftOn })] };
}

/** S17: the technician files, the housing provider confirms in the state's app, the host only helps. */
function waiting(progress: RegistrationFacts['progress']): readonly VisitFinding[] {
  const who = { 'not-filed': 'technician', refused: 'technician', filed: 'housing-provider', confirmed: null } as const;
  const waitsFor = who[progress];
  return waitsFor === null
    ? []
    : [finding('waits-for', progress === 'refused' ? 'warning' : 'note', { party: waitsFor })];
}

const finding = (code: string, severity: VisitFinding['severity'], facts: VisitFinding['facts']): VisitFinding => ({
  code,
  severity,
  facts,
});
