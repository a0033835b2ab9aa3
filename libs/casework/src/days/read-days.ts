import type { DaysQuery, TechnicianDays } from '@sapar/contracts';
import {
  calendarDateIn,
  daysBetween,
  KAZAKHSTAN_ZONE,
  questionsOnStays,
  type CalendarDate,
  type StayQuestion,
} from '@sapar/domain';
import type { FoundRuleOn } from '@sapar/rule-catalogue';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { lawOfHost, type HostLaw } from '../law/law-of-host.js';
import { decidedOn, ownFigure } from '../rules/decided-on.js';
import { caseInHand, plannedVisits } from './case-in-hand.js';
import { checkPlan } from './check-plan.js';
import { citeRule } from './cite-rule.js';
import { countLimits } from './count-limits.js';
import { casesOf, personOf, staysOf, type StayRow } from './days.queries.js';
import type { LimitFacts } from './limit.js';
import { limitsOf } from './limits.js';
import { otherPassports } from './other-passports.js';
import { entriesLeftOf, type VisaInHand } from './visa-in-hand.js';
import { assumptionsOf, warningsOf } from './visa-notes.js';

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
    const law = await lawOfHost(transaction, inHand?.hostTenantId ?? actor.tenantId);
    const found = limitsOf(law, facts);
    const { regime, limits, uncounted, visa } = found;
    const record = { stays, on };
    const { planFrom: enteredOn, planTo: leftOn } = query;
    return {
      ...{ ...person, on, caseId: inHand?.caseId ?? null, missionReference: inHand?.missionReference ?? null },
      basis: inHand?.basis ?? 'unknown',
      stays: stays.map(({ order: _order, ...stay }) => ({ ...stay, days: lengthOf({ ...stay, order: null }, on) })),
      planned: [...plannedVisits(cases, stays, on)],
      questions: questionsOnStays(record).map(questionOut),
      ...{ visa: visa === null ? null : visaOut(visa), assumptions: assumptionsOf(found, facts) },
      warnings: warningsOf(law, found, facts),
      otherPassports: await otherPassports(transaction, law, id, facts),
      regime: regime === null ? null : citeRule(law, regime),
      ...mutable(countLimits(law, limits, record)),
      uncounted: uncounted.map((rule) => ({ ...citeRule(law, rule), days: figureOf(law, rule, facts) })),
      plan:
        enteredOn === undefined || leftOn === undefined
          ? null
          : checkPlan(
              limits,
              { ...record, entriesLeft: visa === null ? null : entriesLeftOf(visa) },
              { enteredOn, leftOn },
            ),
    };
  });
}

const visaOut = ({ countsFrom: _, entriesOfCase: _of, ...visa }: VisaInHand): TechnicianDays['visa'] => visa;

const figureOf = (law: HostLaw, { rule, version }: FoundRuleOn, { on, today }: LimitFacts): number =>
  ownFigure(decidedOn(law, rule.id, on, today)) ?? Number(version.value);

const mutable = ({ caps, lastLawfulOn }: ReturnType<typeof countLimits>) => ({ caps: [...caps], lastLawfulOn });

const lengthOf = ({ enteredOn, leftOn }: StayRow, on: CalendarDate): number =>
  Math.max(0, daysBetween(enteredOn, leftOn ?? on) + 1);

/** Dates alone: the stays stand in the answer with everything else. */
const questionOut = ({ kind, earlier, later }: StayQuestion): TechnicianDays['questions'][number] => ({
  kind,
  earlier: { enteredOn: earlier.enteredOn, leftOn: earlier.leftOn },
  later: { enteredOn: later.enteredOn, leftOn: later.leftOn },
});
