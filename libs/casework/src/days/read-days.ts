import type { DaysQuery, TechnicianDays } from '@sapar/contracts';
import {
  calendarDateIn,
  daysBetween,
  KAZAKHSTAN_ZONE,
  questionsOnStays,
  type CalendarDate,
  type StayQuestion,
} from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readLaw } from '../law/read-law.js';
import { caseInHand, plannedVisits } from './case-in-hand.js';
import { checkPlan } from './check-plan.js';
import { citeRule } from './cite-rule.js';
import { countLimits } from './count-limits.js';
import { casesOf, personOf, staysOf, type StayRow } from './days.queries.js';
import { limitsOf } from './limits.js';

/** The days of one person in the country by each limit that applies, and a visit tried out; nothing is saved. */
export async function readDays(
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  query: DaysQuery,
): Promise<TechnicianDays> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const person = await personOf(transaction, id);
    const [stays, cases] = [await staysOf(transaction, id), await casesOf(transaction, id)];
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const on = query.on ?? today;
    const inHand = caseInHand(cases, stays, on);
    const facts = { citizenship: person.citizenship, inHand, stays, on, today };
    const { regime, limits, uncounted } = limitsOf(await readLaw(transaction), facts);
    const record = { stays, on };
    const { planFrom: enteredOn, planTo: leftOn } = query;
    return {
      ...{ ...person, on, caseId: inHand?.caseId ?? null, missionReference: inHand?.missionReference ?? null },
      basis: inHand?.basis ?? 'unknown',
      stays: stays.map((stay) => ({ ...stay, days: lengthOf(stay, on) })),
      planned: [...plannedVisits(cases, stays, on)],
      questions: questionsOnStays(record).map(questionOut),
      regime: regime === null ? null : citeRule(regime),
      ...mutable(countLimits(limits, record)),
      uncounted: uncounted.map((found) => ({ ...citeRule(found), days: Number(found.version.value) })),
      plan: enteredOn === undefined || leftOn === undefined ? null : checkPlan(limits, record, { enteredOn, leftOn }),
    };
  });
}

const mutable = ({ caps, lastLawfulOn }: ReturnType<typeof countLimits>) => ({ caps: [...caps], lastLawfulOn });

const lengthOf = ({ enteredOn, leftOn }: StayRow, on: CalendarDate): number =>
  Math.max(0, daysBetween(enteredOn, leftOn ?? on) + 1);

/** Dates alone: the stays stand in the answer with everything else. */
const questionOut = ({ kind, earlier, later }: StayQuestion): TechnicianDays['questions'][number] => ({
  kind,
  earlier: { enteredOn: earlier.enteredOn, leftOn: earlier.leftOn },
  later: { enteredOn: later.enteredOn, leftOn: later.leftOn },
});
