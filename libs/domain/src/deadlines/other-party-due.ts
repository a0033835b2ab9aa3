import { addDays, type CalendarDate } from '../calendar/calendar-date.js';
import { stepOn } from './count-days.js';
import type { VisitDeadline, VisitFinding, VisitStep } from './visit-deadline.js';

/** The days on which the office of another company works, by the calendar of its own country. */
export interface PartyCalendar {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly isOpen: (on: CalendarDate) => boolean;
}

export interface OtherPartyDue extends Pick<VisitDeadline, 'dueOn' | 'steps'> {
  readonly finding: VisitFinding;
}

/** The longest run of days off that is looked through; no country closes its offices for longer. */
const LONGEST_RUN_DAYS = 31;

/**
 * The last day on which another company can send what is needed on `dueOn`: that day itself where its office works on it,
 * else its last working day before, by its own calendar and never by ours (S30). The day that is needed is the law's; the
 * calendar of another country is not law, so the finding names it. Closed days are told with both ends included.
 */
export function dueByOtherParty(
  { dueOn, steps }: Pick<VisitDeadline, 'dueOn' | 'steps'>,
  { country, isOpen }: PartyCalendar,
): OtherPartyDue {
  const lastOpenOn = lastOpenDay(dueOn, isOpen);
  if (lastOpenOn === dueOn)
    return { dueOn, steps, finding: { code: 'other-party-calendar', severity: 'note', facts: { country } } };
  const [closedFrom, closedTo] = [addDays(lastOpenOn, 1), endOfRun(dueOn, isOpen)];
  const closed: VisitStep[] = [];
  for (let on = closedFrom; on < dueOn; on = addDays(on, 1)) closed.push(stepOn(on, 'other-party-closed', null));
  return {
    dueOn: lastOpenOn,
    steps: [stepOn(lastOpenOn, 'last-day', null), ...closed, ...steps],
    finding: {
      ...{ code: 'other-party-closed', severity: 'warning' },
      facts: { country, closedFrom, closedTo, neededOn: dueOn },
    },
  };
}

/** A calendar that knows no working day in a month is taken for no calendar: the day stays as it is. */
function lastOpenDay(neededOn: CalendarDate, isOpen: PartyCalendar['isOpen']): CalendarDate {
  for (let days = 0; days <= LONGEST_RUN_DAYS; days += 1) {
    const on = addDays(neededOn, -days);
    if (isOpen(on)) return on;
  }
  return neededOn;
}

function endOfRun(neededOn: CalendarDate, isOpen: PartyCalendar['isOpen']): CalendarDate {
  let on = neededOn;
  for (let days = 0; days < LONGEST_RUN_DAYS && !isOpen(addDays(on, 1)); days += 1) on = addDays(on, 1);
  return on;
}
