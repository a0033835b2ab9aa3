import type { DateDetail } from '@sapar/contracts';
import {
  addDays,
  daysBetween,
  freshnessOf,
  severityOf,
  type CalendarDate,
  type StayCap,
  type StayOrder,
  type StayRecord,
  type VisitStep,
} from '@sapar/domain';
import { caseInHand } from '../days/case-in-hand.js';
import { countLimits } from '../days/count-limits.js';
import type { Limit } from '../days/limit.js';
import { limitsOf, orderInForce } from '../days/limits.js';
import type { VisaInHand } from '../days/visa-in-hand.js';
import type { HostLaw } from '../law/law-of-host.js';
import type { DateFacts } from './date-facts.js';
import { NO_DETAIL, type CountedDate } from './wanted-date.js';

/** How long an open stay may last, with everything that is asked about it next. */
export interface LawfulStay {
  readonly date: CountedDate;
  readonly lastLawfulOn: CalendarDate;
  readonly record: StayRecord;
  readonly caps: readonly StayCap[];
  /** Null where no visa counts. */
  readonly visa: VisaInHand | null;
}

/** With the first of its reminders but one: a stay of a month would stand there from its first day. */
const SHOWN_DAYS_BEFORE = 14;

/** The last lawful day of the open stay by the limit that ends it first; null where no limit is known. */
export function lawfulStayOf(facts: DateFacts, law: HostLaw, today: CalendarDate): LawfulStay | null {
  const { visit, stays, last, citizenship } = facts;
  if (last === null || last.leftOn !== null) return null;
  const on = last.enteredOn;
  const inHand = caseInHand(
    [visit],
    stays.filter(({ caseId }) => caseId === visit.caseId),
    on,
  );
  const { limits, visa } = limitsOf(law, { citizenship, inHand, stays, on, today });
  const record = { stays, on };
  const { caps, lastLawfulOn } = countLimits(law, limits, record);
  if (lastLawfulOn === null) return null;
  const binding = caps.find(({ isBinding }) => isBinding);
  const rule = binding?.rule ?? null;
  const order = orderInForce({ stays, on });
  const detail: DateDetail = order === null ? { ...NO_DETAIL, caps: caps.map(shortOf) } : detailOf(order);
  const date: CountedDate = {
    ...{ kind: 'last-lawful-day', occasion: `stay:${String(last.ordinal)}`, stayId: last.id },
    ...{ subject: order?.kind ?? binding?.kind ?? null, isAtOnce: order !== null, eventOn: on, dueOn: lastLawfulOn },
    ...{
      shownFrom: order === null ? addDays(lastLawfulOn, -SHOWN_DAYS_BEFORE) : null,
      steps: stepsOf(on, lastLawfulOn),
      detail,
    },
    ...{ rule: rule === null ? null : { id: rule.id, version: rule.version }, calendarVersion: null },
    freshness: rule === null ? 'checked' : freshnessOf(rule.checkedOn as CalendarDate, [], today),
    confidence: rule === null ? 'official' : rule.isContested ? 'contested' : rule.confidence,
  };
  const bindingAt = caps.findIndex(({ isBinding }) => isBinding);
  // The one that ends the stay first stands first.
  const sorted = [...limits.slice(bindingAt, bindingAt + 1), ...limits.filter((_, index) => index !== bindingAt)];
  return { date, lastLawfulOn, record, caps: sorted.flatMap(capOf), visa };
}

const detailOf = ({ kind, number, decidedOn, lastDayOn }: StayOrder): DateDetail => ({
  ...NO_DETAIL,
  findings: [{ code: kind, severity: severityOf(kind), facts: { number, decidedOn, lastDayOn } }],
});

const capOf = (limit: Limit): readonly StayCap[] => (limit.kind === 'days' ? [limit.cap] : []);

type Counted = ReturnType<typeof countLimits>['caps'][number];
const shortOf = ({
  kind,
  days,
  within,
  lastLawfulOn,
  isBinding,
  isAssumed,
  rule,
}: Counted): DateDetail['caps'][number] => ({
  ...{ kind, days, within, lastLawfulOn, isBinding, isAssumed, ruleId: rule?.id ?? null },
});

const stepsOf = (from: CalendarDate, to: CalendarDate): readonly VisitStep[] => [
  { on: from, counted: true, day: 1, reason: 'first-day', name: null },
  { on: to, counted: true, day: daysBetween(from, to) + 1, reason: 'last-day', name: null },
];
