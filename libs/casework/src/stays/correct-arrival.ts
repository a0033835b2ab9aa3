import type { CorrectArrival, Stay } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { sidesOf, type CaseRow } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { settlePlannedArrival } from '../cases/settle-planned-arrival.js';
import { settleDates } from '../dates/settle-dates.js';
import { appendEvent } from '../events/append-event.js';
import { lawOfHost } from '../law/law-of-host.js';
import { startReadingsDecided } from '../law/start-reading.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { refuseLater } from './arrive.js';
import { lockStay, type StayRow } from './lock-stay.js';
import { moveDeadline } from './move-deadline.js';
import { settleStage } from './settle-stage.js';
import { readStays } from './stays.queries.js';

/** Corrects a wrong arrival with a reason: the last day moves with the entry, and what was met is judged anew. */
export async function correctArrival(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  stayId: string,
  version: number,
  facts: CorrectArrival,
): Promise<Stay> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const { stay, visit } = await lockStay(transaction, stayId);
    if (stay.version !== version) throw new CaseworkError('version-conflict');
    refuseImpossible(transaction, stay, facts);
    const { arrivedOn: enteredOn, atHostOn = null, borderPoint, addressOfStay, basis } = facts;
    await transaction.update('stay', stayId, version, { enteredOn, atHostOn, borderPoint, addressOfStay, basis });
    const isMoved = enteredOn !== stay.enteredOn || (await startsElsewhere(transaction, visit, stay, atHostOn));
    const moved = isMoved ? await moveDeadline(transaction, visit, stay, enteredOn) : {};
    await settleStage(transaction, visit.id);
    await settlePlannedArrival(transaction, visit.id);
    await settleDates(transaction, visit.id, 'arrival-corrected');
    await judgeQuestions(transaction, visit);
    await appendCorrected(transaction, masterKey, { stay, visit }, facts, moved);
    return found((await readStays(transaction, [stayId]))[0]);
  });
}

/** Another day at the host moves the last day only where somebody chose that the clock starts there. */
async function startsElsewhere(
  transaction: Transaction,
  { hostTenantId }: CaseRow,
  { atHostOn }: StayRow,
  now: StayRow['atHostOn'],
): Promise<boolean> {
  return atHostOn !== now && startReadingsDecided(await lawOfHost(transaction, hostTenantId));
}

function refuseImpossible({ now }: Transaction, { leftOn }: StayRow, facts: CorrectArrival): void {
  const { arrivedOn, atHostOn } = facts;
  refuseLater(facts, calendarDateIn(KAZAKHSTAN_ZONE, now));
  if (leftOn !== null && atHostOn !== undefined && atHostOn > leftOn) throw fieldFault('atHostOn', 'after-exit');
  if (leftOn !== null && arrivedOn > leftOn) throw fieldFault('arrivedOn', 'after-exit');
}

/** Dates and basis in the clear; reason and places under the person's key. */
async function appendCorrected(
  transaction: Transaction,
  masterKey: Buffer,
  { stay, visit }: { readonly stay: StayRow; readonly visit: CaseRow },
  facts: CorrectArrival,
  moved: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { borderPoint, addressOfStay } = stay;
  await appendEvent(transaction, {
    ...sidesOf(visit),
    caseId: visit.id,
    act: 'arrival-corrected',
    subjectType: 'stay',
    subjectId: stay.id,
    before: { enteredOn: stay.enteredOn, atHostOn: stay.atHostOn, basis: stay.basis },
    after: { enteredOn: facts.arrivedOn, atHostOn: facts.atHostOn ?? null, basis: facts.basis, ...moved },
    personal: {
      ...{ masterKey, technicianId: visit.technicianId },
      values: { reason: facts.reason, was: { borderPoint, addressOfStay } },
    },
  });
}
