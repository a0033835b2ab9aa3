import type { DecideLaw, LawDecided } from '@sapar/contracts';
import type { RuleUnit } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { isOfCalendar, subjectOf } from './decisions.js';
import { layDecisions, lawOfHost, ruleOfLaw, type HostLaw } from './law-of-host.js';
import { mustDecide, recordDecisions, signDrafts, type DecisionDraft } from './record-decisions.js';
import { recountDeadlines } from './recount-deadlines.js';

/** A named person chooses a reading or enters a newer figure; with `isDry` only its effect on open deadlines is told. */
export async function decideLaw(
  { unitOfWork }: Casework,
  actor: Actor,
  facts: DecideLaw,
  { isDry }: { readonly isDry: boolean },
): Promise<LawDecided> {
  mustDecide(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const law = await lawOfHost(transaction, actor.tenantId);
    return applyDrafts(transaction, actor, law, { drafts: [draftOf(law, facts)], isDry });
  });
}

interface Applying {
  readonly drafts: readonly DecisionDraft[];
  readonly isDry: boolean;
}

/** The step inside a transaction: signs, writes, and lists what the decisions would move. */
export async function applyDrafts(
  transaction: Transaction,
  actor: Actor,
  law: HostLaw,
  { drafts, isDry }: Applying,
): Promise<LawDecided> {
  const signed = await signDrafts(transaction, actor, drafts);
  if (!isDry) await recordDecisions(transaction, actor, signed);
  const [first] = signed;
  const effect = await recountDeadlines(transaction, layDecisions(law.base, [...signed, ...law.decisions]), {
    hostTenantId: actor.tenantId,
    isDry,
    isCalendarOnly: signed.length > 0 && signed.every(isOfCalendar),
    cause: {
      kind: 'decision',
      version: first === undefined ? null : subjectOf(first),
      signedName: first?.signedName ?? null,
      reason: first?.reason ?? null,
    },
  });
  return { isSaved: !isDry, decisionId: isDry ? null : (first?.id ?? null), effect };
}

// What days are counted with is a whole number of them.
const WHOLE: readonly RuleUnit[] = ['working-days', 'days'];

function draftOf(law: HostLaw, facts: DecideLaw): DecisionDraft {
  const { fromOn, reason, ruleId } = facts;
  const rule = ruleOfLaw(law, ruleId);
  if (rule === undefined) throw fieldFault('ruleId', 'invalid');
  if (facts.kind === 'figure') {
    // A figure takes the place of a figure: where the rule is a word or a yes, a reading is what is chosen.
    if (rule.values.some(({ value }) => typeof value !== 'number')) throw fieldFault('value', 'not-allowed');
    if (WHOLE.includes(rule.unit) && (!Number.isInteger(facts.value) || facts.value < 1))
      throw fieldFault('value', 'invalid');
    return { kind: 'figure', fromOn, reason, body: { ruleId, value: facts.value, source: facts.source } };
  }
  const question = rule.readings.find((reading) => reading.question === facts.question);
  if (question === undefined) throw fieldFault('question', 'invalid');
  if (!question.options.some(({ id }) => id === facts.option)) throw fieldFault('option', 'invalid');
  return { kind: 'reading', fromOn, reason, body: { ruleId, question: facts.question, option: facts.option } };
}
