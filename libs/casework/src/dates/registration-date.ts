import { addDays, visaFreeRegistration, type CalendarDate } from '@sapar/domain';
import { ruleOfLaw, type HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { legalFigure } from './figures.js';
import { NO_DETAIL, type CountedDate } from './wanted-date.js';

const REGISTRATION = 'kz.registration.deadline-day';
const AFTER_MOVE = 'kz.registration.move-working-days';
/** A month is long to look at a line on which nothing can be done yet. */
const SHOWN_DAYS_BEFORE = 14;

/** S17: the technician files and the housing provider confirms; the host is told because nobody else would notice. */
export function registrationOf({ last }: DateFacts, law: HostLaw, today: CalendarDate): CountedDate | null {
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
    shownFrom: addDays(first.dueOn, -SHOWN_DAYS_BEFORE),
    ...{ calendarVersion: null, freshness: first.freshness, confidence: first.confidence },
    detail: {
      ...NO_DETAIL,
      findings: findings.map(({ code, severity, facts }) => ({ code, severity, facts: { ...facts } })),
    },
  };
}
