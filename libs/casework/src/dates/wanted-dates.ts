import type { CalendarDate } from '@sapar/domain';
import type { HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { invitationOf } from './invitation-date.js';
import { lawfulStayOf } from './lawful-stay.js';
import { overrunOf } from './overrun-of.js';
import { passportOf, visaOf } from './paper-dates.js';
import { registrationOf } from './registration-date.js';
import { inTime } from './timely-dates.js';
import { BY_PAPER, NO_DETAIL, type CountedDate, type WantedDate } from './wanted-date.js';

const LIVE: readonly string[] = ['planned', 'arrived'];

/** Every watched date of a case by the facts and the law of this moment. */
export function wantedDates(facts: DateFacts, law: HostLaw, today: CalendarDate): readonly WantedDate[] {
  if (!LIVE.includes(facts.visit.stage)) return [];
  return inTime(law, (used) => countDates(facts, used, today));
}

function countDates(facts: DateFacts, law: HostLaw, today: CalendarDate): readonly CountedDate[] {
  const lawful = lawfulStayOf(facts, law, today);
  const dates = [
    registrationOf(facts, law, today),
    lawful?.date ?? null,
    lawful === null ? null : overrunOf(facts, lawful, law, today),
    exitOf(facts),
    invitationOf(facts, law, today),
    passportOf(facts),
    visaOf(facts),
  ];
  return dates.filter((date) => date !== null);
}

/** S15: on the planned day of exit somebody is asked, and never accused. */
function exitOf({ last, visit: { plannedToOn } }: DateFacts): CountedDate | null {
  if (last === null || last.leftOn !== null || plannedToOn < last.enteredOn) return null;
  return {
    ...{ kind: 'exit-expected', occasion: `stay:${String(last.ordinal)}`, stayId: last.id, subject: null, ...BY_PAPER },
    ...{ eventOn: last.enteredOn, dueOn: plannedToOn, shownFrom: plannedToOn, steps: [], detail: NO_DETAIL },
  };
}
