import type { CalendarDate } from '@sapar/domain';
import type { HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { exitOf } from './exit-date.js';
import { invitationOf } from './invitation-date.js';
import { lawfulStayOf } from './lawful-stay.js';
import { overrunOf } from './overrun-of.js';
import { papersOf, passportOf, visaOf } from './paper-dates.js';
import { registrationsOf } from './registration-date.js';
import { supplierPapersOf } from './supplier-papers.js';
import { inTime } from './timely-dates.js';
import type { CountedDate, WantedDate } from './wanted-date.js';

const LIVE: readonly string[] = ['planned', 'arrived'];

/** Every watched date of a case by the facts and the law of this moment. */
export function wantedDates(facts: DateFacts, law: HostLaw, today: CalendarDate): readonly WantedDate[] {
  if (!LIVE.includes(facts.visit.stage)) return [];
  return inTime(law, (used) => countDates(facts, used, today));
}

function countDates(facts: DateFacts, law: HostLaw, today: CalendarDate): readonly CountedDate[] {
  const lawful = lawfulStayOf(facts, law, today);
  const invitation = invitationOf(facts, law, today);
  const dates = [
    ...registrationsOf(facts, law, today),
    lawful?.date ?? null,
    lawful === null ? null : overrunOf(facts, lawful, law, today),
    exitOf(facts, lawful),
    invitation,
    supplierPapersOf(facts, invitation, law),
    passportOf(facts),
    visaOf(facts),
    ...papersOf(facts),
  ];
  return dates.filter((date) => date !== null);
}
