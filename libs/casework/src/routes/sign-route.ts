import type { CaseRoute, SignRoute } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, type Route } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import { lockCase, sidesOf, type CaseRow } from '../cases/lock-case.js';
import type { Casework } from '../casework.js';
import { settleDates } from '../dates/settle-dates.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { lawOfHost } from '../law/law-of-host.js';
import { judgeQuestions } from '../questions/judge-questions.js';
import { routeOfCase } from './read-case-route.js';
import { readRouteFacts } from './route-facts.js';
import { screenedOn } from './screen-route.js';

/** Decides by which route a person travels; what does not simply fit wants a reason, and the name stays with it. */
export async function signRoute(
  { unitOfWork }: Casework,
  actor: Actor,
  caseId: string,
  { route, reason, ...answers }: SignRoute,
): Promise<CaseRoute> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await lockCase(transaction, caseId);
    if (actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
    const { proposed, fromOn } = await readRouteFacts(transaction, caseId);
    const given = { ...answers, citizenship: proposed.citizenship };
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    const law = await lawOfHost(transaction, row.hostTenantId);
    const candidates = screenedOn(law, given, fromOn, today);
    const chosen = candidates.find((one) => one.route === route);
    if (chosen === undefined) throw fieldFault('route', 'not-allowed');
    const said = reason?.trim() === '' ? undefined : reason;
    if (chosen.verdict !== 'fits' && said === undefined) throw fieldFault('reason', 'required');
    const earlier = await withdraw(transaction, caseId);
    const id = uuidv7();
    await transaction.insert('route_decision', {
      ...{ id, ...sidesOf(row), caseId, route, verdict: chosen.verdict, answers: given },
      // An array would be taken for one of the database's own.
      ...{ candidates: { all: candidates }, reason: said ?? null, signedBy: actor.userId },
      ...{ signedName: await nameOf(transaction, actor.userId), signedAt: transaction.now },
    });
    await takeBasis(transaction, row, route);
    await appendEvent(transaction, {
      ...{ ...sidesOf(row), caseId, act: 'route-signed', subjectType: 'case', subjectId: caseId },
      before: { route: earlier?.route ?? null },
      // The reason stays with the decision: a journal keeps no free words in the open.
      after: { route, verdict: chosen.verdict },
    });
    return routeOfCase(transaction, caseId);
  });
}

/** Takes the signed route back; the signature stays in the history. */
export async function withdrawRoute({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<CaseRoute> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await lockCase(transaction, caseId);
    if (actor.tenantKind !== 'host') throw new CaseworkError('not-allowed');
    const earlier = await withdraw(transaction, caseId);
    if (earlier === undefined) throw new CaseworkError('already-done');
    await appendEvent(transaction, {
      ...{ ...sidesOf(row), caseId, act: 'route-withdrawn', subjectType: 'case', subjectId: caseId },
      ...{ before: { route: earlier.route }, after: { route: null } },
    });
    return routeOfCase(transaction, caseId);
  });
}

const WITHDRAW = `
  update route_decision set withdrawn_at = $2, version = version + 1 where case_id = $1 and withdrawn_at is null returning route`;
const withdraw = (transaction: Transaction, caseId: string): Promise<{ route: string } | undefined> =>
  transaction.first<{ route: string }>(WITHDRAW, [caseId, transaction.now]);

const nameOf = async (transaction: Transaction, userId: string): Promise<string> =>
  found(await transaction.first<{ name: string }>('select name from user_account where id = $1', [userId])).name;

const BASIS_OF: Readonly<Record<Route, CaseRow['basis']>> = {
  eaeu: 'visa-free',
  'visa-free': 'visa-free',
  'business-visa': 'visa',
  'negotiation-visa': 'visa',
  'e-visa': 'visa',
  'work-visa': 'visa',
};

/** Before the entry the route says on what basis it will be; after it the stamp in the passport does. */
async function takeBasis(transaction: Transaction, row: CaseRow, route: Route): Promise<void> {
  if (row.stage !== 'planned' || row.basis === BASIS_OF[route]) return;
  await transaction.update('visit_case', row.id, row.version, { basis: BASIS_OF[route] });
  await settleDates(transaction, row.id, 'case-changed');
  await judgeQuestions(transaction, row);
}
