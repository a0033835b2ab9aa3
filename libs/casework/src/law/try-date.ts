import type { DeadlineTrial, TrialQuery } from '@sapar/contracts';
import {
  calendarDateIn,
  computeNotificationDeadline,
  KAZAKHSTAN_ZONE,
  officeCutoffAt,
  yearOf,
  type CalendarDate,
} from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { readOffice } from '../deadlines/host-duty.js';
import { ruleEvidenceOf } from '../deadlines/rule-evidence.js';
import { basisOn } from './count-basis.js';
import { lawOfHost } from './law-of-host.js';

/** The last day for somebody who arrived on a day, explained; nothing is saved. */
export async function tryDate(
  { unitOfWork }: Casework,
  actor: Actor,
  { arrivedOn, atHostOn }: TrialQuery,
): Promise<DeadlineTrial> {
  if (atHostOn !== undefined && atHostOn < arrivedOn) throw fieldFault('atHostOn', 'before-arrival');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const law = await lawOfHost(transaction, actor.tenantId);
    const host: Pick<TrialQuery, 'atHostOn'> = atHostOn !== undefined && atHostOn > arrivedOn ? { atHostOn } : {};
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const basis = basisOn(law, { eventOn: arrivedOn, ...host }, today);
    const computed = basis === null ? null : computeNotificationDeadline({ arrivedOn, today, ...basis });
    if (basis === null || computed === null) return notComputable(arrivedOn, yearOf(arrivedOn));
    if (computed.outcome === 'not-computable') return notComputable(arrivedOn, computed.missingYear);
    const { closesAt } = await readOffice(transaction, actor.tenantId);
    const counted = {
      ...{ ruleId: basis.rule.id, ruleVersion: basis.rule.version, convention: basis.convention, eventOn: arrivedOn },
      ...host,
      decisionIds: basis.decisions.map(({ id }) => id),
    };
    return {
      ...{ state: 'open', isProvisional: false, eventOn: arrivedOn, dueOn: computed.dueOn, missingYear: null },
      ...{ freshness: computed.freshness, steps: [...computed.steps], calendarVersion: computed.calendar.version },
      officeCutoffAt: officeCutoffAt(computed.dueOn, closesAt),
      atHostOn: host.atHostOn ?? null,
      rule: ruleEvidenceOf(law, counted, today),
    };
  });
}

const notComputable = (eventOn: CalendarDate, missingYear: number): DeadlineTrial => ({
  ...{ state: 'not-computable', isProvisional: false, eventOn, dueOn: null, missingYear, freshness: null },
  ...{ steps: [], calendarVersion: null, officeCutoffAt: null, atHostOn: null, rule: null },
});
