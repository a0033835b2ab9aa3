import { daysBetween, type CalendarDate } from '../calendar/calendar-date.js';

/** Days after which a person must confirm a rule that nobody looked at before new cases use it (S51). */
const CONFIRM_AFTER_DAYS = 365;

/** The last day by the strict reading and by the later one that a named person chose on a day. */
export interface ChosenReading {
  readonly strictDueOn: CalendarDate;
  readonly laterDueOn: CalendarDate;
  readonly chosenOn: CalendarDate;
}

/** S50: a later reading never applies to a deadline already due, and reminders follow the strict one whatever was chosen. */
export function applyReading({ strictDueOn, laterDueOn, chosenOn }: ChosenReading): {
  readonly dueOn: CalendarDate;
  readonly remindBy: CalendarDate;
} {
  const isDue = chosenOn >= strictDueOn;
  return { dueOn: isDue ? strictDueOn : laterDueOn, remindBy: strictDueOn };
}

/** Whether a rule is too old for a new case until a person confirms it. */
export function needsConfirmation(checkedOn: CalendarDate, today: CalendarDate): boolean {
  return daysBetween(checkedOn, today) > CONFIRM_AFTER_DAYS;
}

export interface ExitFacts {
  readonly plannedExitOn: CalendarDate;
  readonly leftOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/** S15: from the planned exit on 'has he left?' is asked; without an answer it is 'no exit recorded', never 'overstay'. */
export function exitQuestion({ plannedExitOn, leftOn, today }: ExitFacts): 'has-left' | 'no-exit-recorded' | null {
  if (leftOn !== null || today < plannedExitOn) return null;
  return today === plannedExitOn ? 'has-left' : 'no-exit-recorded';
}
