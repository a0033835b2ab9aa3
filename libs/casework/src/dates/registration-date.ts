import {
  addDays,
  visaFreeRegistration,
  type CalendarDate,
  type RegistrationFacts,
  type VisitAnswer,
} from '@sapar/domain';
import { ruleOfLaw, type HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { legalFigure } from './figures.js';
import { NO_DETAIL, type CountedDate } from './wanted-date.js';

const REGISTRATION = 'kz.registration.deadline-day';
const AFTER_MOVE = 'kz.registration.move-working-days';
/** A month is long to look at a line on which nothing can be done yet. */
const SHOWN_DAYS_BEFORE = 14;

/**
 * S17: the technician files and the housing provider confirms; the host is told because nobody else would notice. Each
 * move starts it anew, and only who is in the country owes it.
 */
export function registrationsOf(facts: DateFacts, law: HostLaw, today: CalendarDate): readonly CountedDate[] {
  const { last, moves } = facts;
  if (last === null || last.leftOn !== null || last.basis !== 'visa-free') return [];
  const answer = (progress: RegistrationFacts['progress']) => count(facts, law, today, progress);
  const { deadlines } = answer('not-filed');
  return deadlines.flatMap((deadline): readonly CountedDate[] => {
    if (deadline.outcome !== 'computed') return [];
    const isFirst = deadline.kind === 'visa-free-registration';
    const move = moves.find(({ movedOn }) => movedOn === deadline.of);
    const occasion = isFirst ? `stay:${String(last.ordinal)}` : `move:${String(move?.ordinal ?? 0)}`;
    const { findings } = answer(facts.handedIn.has(occasion) ? 'filed' : 'not-filed');
    return [
      {
        ...{ kind: isFirst ? 'visa-free-registration' : 'registration-after-move', occasion, stayId: last.id },
        ...{ subject: null, eventOn: isFirst ? last.enteredOn : (move?.movedOn ?? last.enteredOn) },
        ...{ dueOn: deadline.dueOn, steps: deadline.steps, rule: deadline.rule },
        shownFrom: isFirst ? addDays(deadline.dueOn, -SHOWN_DAYS_BEFORE) : null,
        ...{ calendarVersion: deadline.calendar?.version ?? null, freshness: deadline.freshness },
        ...{ confidence: deadline.confidence, detail: { ...NO_DETAIL, findings: plain(findings) } },
      },
    ];
  });
}

const plain = (findings: VisitAnswer['findings']) =>
  findings.map(({ code, severity, facts }) => ({ code, severity, facts: { ...facts } }));

function count(
  { last, moves }: DateFacts,
  law: HostLaw,
  today: CalendarDate,
  progress: RegistrationFacts['progress'],
): VisitAnswer {
  const enteredOn = last?.enteredOn ?? today;
  const inForceFrom = ruleOfLaw(law, REGISTRATION)?.values[0]?.inForceFrom;
  // Looked up on a day on which the duty exists: whoever entered before is reached by it on day 30 all the same.
  const on = inForceFrom !== undefined && enteredOn < inForceFrom ? inForceFrom : enteredOn;
  const days = legalFigure(law, REGISTRATION, on, today);
  const daysAfterMove = legalFigure(law, AFTER_MOVE, on, today);
  if (days === null || daysAfterMove === null || inForceFrom === undefined) return { deadlines: [], findings: [] };
  return visaFreeRegistration(
    { enteredOn, leftOn: null, movedOn: [...new Set(moves.map(({ movedOn }) => movedOn))], progress },
    { days, daysAfterMove, inForceFrom, calendar: law.calendar, today },
  );
}
