import type { AnswerPage, GiveAnswer } from '@sapar/contracts';
import { RecordArrival } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { changePlan } from '../cases/change-plan.js';
import { lockCase } from '../cases/lock-case.js';
import { fieldFault, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { arrive } from '../stays/arrive.js';
import { answerExit } from './answer-exit.js';
import { findLink, QUESTIONS, isPlausiblePlan, scopeOfLink, type AnswerLink } from './answer-link.js';
import { pageOfLink } from './page-of-link.js';

interface CaseRow {
  readonly host_tenant_id: string;
  readonly supplier_tenant_id: string;
  readonly planned_border_point: string | null;
  readonly basis: string;
  readonly site_address: string;
}

const CASE = `
  select c.host_tenant_id, c.supplier_tenant_id, c.planned_border_point, c.basis, s.address as site_address
  from visit_case c join mission m on m.id = c.mission_id join site s on s.id = m.site_id where c.id = $1`;

/** Answers 'has this person arrived?', or left, by a mail's link. The first answer counts; a later one is shown who gave it. */
export async function giveAnswer(casework: Casework, token: string, answer: GiveAnswer): Promise<AnswerPage> {
  const link = await findLink(casework, token, QUESTIONS);
  return casework.unitOfWork.run(scopeOfLink(link), async (transaction) => {
    // Two answers at once queue here, and behind whoever acts on the case; the second finds the question answered.
    await lockCase(transaction, link.case_id);
    const before = await pageOfLink(transaction, link);
    if (before.state !== 'open') return before;
    if (link.purpose === 'exit-question') await answerExit(transaction, link, answer);
    else await act(transaction, casework.masterKey, link, answer);
    return pageOfLink(transaction, link);
  });
}

async function act(transaction: Transaction, masterKey: Buffer, link: AnswerLink, answer: GiveAnswer): Promise<void> {
  const row = found(await transaction.first<CaseRow>(CASE, [link.case_id]));
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  if (answer.kind === 'arrived') {
    const facts = RecordArrival.parse({
      arrivedOn: answer.arrivedOn,
      borderPoint: answer.borderPoint ?? row.planned_border_point ?? '–',
      addressOfStay: answer.addressOfStay ?? row.site_address,
      basis: row.basis,
    });
    await arrive(transaction, link.case_id, facts);
  } else if (answer.kind === 'later') {
    if (!isPlausiblePlan(answer.plannedArrivalOn, today)) throw fieldFault('plannedArrivalOn', 'invalid');
    await changePlan(transaction, masterKey, link.case_id, answer);
  } else if (answer.kind !== 'not-coming') throw fieldFault('kind', 'invalid');
  else {
    await changePlan(transaction, masterKey, link.case_id, answer);
  }
  await appendEvent(transaction, {
    hostTenantId: row.host_tenant_id,
    supplierTenantId: row.supplier_tenant_id,
    caseId: link.case_id,
    act: 'arrival-question-answered',
    subjectType: 'deadline',
    subjectId: link.deadline_id,
    after: {
      kind: answer.kind,
      on: answer.kind === 'arrived' ? answer.arrivedOn : answer.kind === 'later' ? answer.plannedArrivalOn : null,
      linkId: link.id,
      contactId: link.contact_id,
    },
  });
}
