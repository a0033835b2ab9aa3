import type { ConfirmLaw, LawDecided } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, yearOf, type CalendarDate } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { asksToConfirm } from './confirm-days.js';
import { applyDrafts } from './decide-law.js';
import { lawOfHost, ruleOfLaw, yearOfLaw, type HostLaw } from './law-of-host.js';
import { mustDecide, type DecisionDraft } from './record-decisions.js';
import { holdLaw } from './recount.queries.js';

/** A named person says that a tentative day was as announced, or that an old rule still stands. */
export async function confirmLaw({ unitOfWork }: Casework, actor: Actor, facts: ConfirmLaw): Promise<LawDecided> {
  mustDecide(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await holdLaw(transaction, actor.tenantId);
    const law = await lawOfHost(transaction, actor.tenantId);
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const draft = facts.kind === 'calendar-day' ? dayDraft(law, facts, today) : checkDraft(law, facts, today);
    return applyDrafts(transaction, actor, law, { drafts: [draft], isDry: false });
  });
}

type Facts<Kind extends ConfirmLaw['kind']> = Extract<ConfirmLaw, { readonly kind: Kind }>;

function dayDraft(law: HostLaw, { on, reason }: Facts<'calendar-day'>, today: CalendarDate): DecisionDraft {
  const file = yearOfLaw(law, yearOf(on));
  if (file === null) throw new CaseworkError('no-calendar');
  const day = file.days.find((one) => one.on === on);
  if (day === undefined) throw fieldFault('on', 'invalid');
  if (day.tentative === undefined) throw new CaseworkError('already-done');
  if (!asksToConfirm(day, today)) throw fieldFault('on', 'after-today');
  const { country, year } = file;
  const body = { country, year, on, dayKind: day.kind, settleOn: day.tentative.settleOn };
  return { kind: 'calendar-day', fromOn: on, reason, body };
}

function checkDraft(law: HostLaw, facts: Facts<'rule-check'>, today: CalendarDate): DecisionDraft {
  const { ruleId, checkedOn, reason } = facts;
  const rule = ruleOfLaw(law, ruleId);
  if (rule === undefined) throw fieldFault('ruleId', 'invalid');
  if (checkedOn > today) throw fieldFault('checkedOn', 'after-today');
  // Nobody makes a rule older than it is.
  if (checkedOn < rule.checkedOn) throw fieldFault('checkedOn', 'invalid');
  return { kind: 'rule-check', fromOn: checkedOn, reason, body: { ruleId, checkedOn } };
}
