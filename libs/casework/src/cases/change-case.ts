import type { CaseDetail, ChangeCase } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { lockCase, sidesOf, type CaseRow } from './lock-case.js';
import { readCaseDetail } from './read-case.js';
import { settlePlannedArrival } from './settle-planned-arrival.js';

/** Plan and visa as they are to be; what is left out is taken away. Deadline and questions follow. */
export async function changeCase(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  caseId: string,
  version: number,
  facts: ChangeCase,
): Promise<CaseDetail> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const before = await lockCase(transaction, caseId);
    const after = factsOf(facts);
    const isPlanned = facts.plannedArrivalOn !== undefined && facts.plannedArrivalOn !== before.plannedArrivalOn;
    const isRevived = isPlanned && (before.stage === 'cancelled' || before.stage === 'not-admitted');
    const changes = { ...after, ...(isRevived ? { stage: 'planned' } : {}) };
    // Facts typed by hand are no longer those of the visa that the case pointed at.
    const unlinked = VISA_FACTS.some((name) => before[name] !== after[name]) ? { visaId: null } : {};
    if (!(await transaction.update('visit_case', caseId, version, { ...changes, ...unlinked })))
      throw new CaseworkError('version-conflict');
    await settlePlannedArrival(transaction, caseId);
    if (facts.basis !== before.basis) await nameBasis(transaction, caseId, facts.basis);
    await judgeQuestions(transaction, before);
    await settleDates(transaction, caseId, 'case-changed');
    await appendCaseChanged(transaction, before, changes);
    return readCaseDetail(transaction, masterKey, caseId);
  });
}

const VISA_FACTS = ['visaCategory', 'visaEntries', 'visaStayDays', 'visaValidFromOn', 'visaValidToOn'] as const;

const factsOf = (facts: ChangeCase) => ({
  plannedArrivalOn: facts.plannedArrivalOn ?? null,
  plannedBorderPoint: facts.plannedBorderPoint ?? null,
  basis: facts.basis,
  visaValidFromOn: facts.visaValidFromOn ?? null,
  visaValidToOn: facts.visaValidToOn ?? null,
  visaCategory: facts.visaCategory ?? null,
  visaEntries: facts.visaEntries ?? null,
  visaStayDays: facts.visaStayDays ?? null,
  isElectronicVisa: facts.isElectronicVisa ?? false,
  plannedEntryBy: facts.plannedEntryBy ?? null,
  plannedExitBy: facts.plannedExitBy ?? null,
});

/** Who had arrived on a basis that nobody knew is on the one that has become known. */
const nameBasis = (transaction: Transaction, caseId: string, basis: ChangeCase['basis']): Promise<unknown> =>
  transaction.query(
    `update stay set basis = $2, version = version + 1 where case_id = $1 and basis = 'unknown' and $2 <> 'unknown' and deleted_at is null`,
    [caseId, basis],
  );

/** Only what has changed, each with what it was. */
async function appendCaseChanged(
  transaction: Transaction,
  before: CaseRow,
  after: Partial<Omit<CaseRow, 'id'>>,
): Promise<void> {
  const changed = Object.entries(after).filter(([name, value]) => before[name as keyof CaseRow] !== value);
  await appendEvent(transaction, {
    ...sidesOf(before),
    caseId: before.id,
    act: 'case-changed',
    subjectType: 'case',
    subjectId: before.id,
    before: Object.fromEntries(changed.map(([name]) => [name, before[name as keyof CaseRow]])),
    after: Object.fromEntries(changed),
  });
}
