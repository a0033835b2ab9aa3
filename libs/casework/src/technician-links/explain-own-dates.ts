import { DateDetail, type OwnDate, type TechnicianVisit } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { dateEvidenceOf, ruleEvidenceOf } from '../deadlines/rule-evidence.js';
import type { HostLaw } from '../law/law-of-host.js';

/** A date as it was counted, without the words of the law. */
interface CountedOwnDate extends Omit<OwnDate, 'rule' | 'atHostOn' | 'convention'> {
  readonly ruleId: string;
  readonly ruleVersion: string;
  readonly convention: 'arrival-day' | 'next-day' | 'none';
  readonly decisionIds: readonly string[];
}
type Asked = TechnicianVisit['asked'][number];
type LastDay = NonNullable<TechnicianVisit['lastDay']>;

/** What the function of the database gives: every date with its count. */
export interface CountedFacts extends Omit<TechnicianVisit, 'passport' | 'today' | 'lastDay' | 'asked'> {
  readonly lastDay: (Omit<LastDay, 'why'> & { readonly why: CountedOwnDate }) | null;
  readonly asked: readonly (Omit<Asked, 'why'> & { readonly why: CountedOwnDate })[];
}

/** Lays rule and sources beside each date of the technician's page, as they read on the day it is opened. */
export function explainOwnDates(
  facts: CountedFacts,
  law: HostLaw,
  today: CalendarDate,
): Omit<TechnicianVisit, 'passport' | 'today'> {
  const explained = ({ ruleId, ruleVersion, decisionIds, convention, ...date }: CountedOwnDate): OwnDate => {
    const counted = { ruleId, ruleVersion, decisionIds, convention, eventOn: date.eventOn };
    return {
      ...date,
      detail: date.detail === null ? null : DateDetail.parse(date.detail),
      convention: convention === 'none' ? null : convention,
      atHostOn: null,
      rule: convention === 'none' ? dateEvidenceOf(law, counted, today) : ruleEvidenceOf(law, counted, today),
    };
  };
  const { lastDay, asked, ...rest } = facts;
  return {
    ...rest,
    lastDay: lastDay === null ? null : { ...lastDay, why: explained(lastDay.why) },
    asked: asked.map((one) => ({ ...one, why: explained(one.why) })),
  };
}
