import type { TechnicianLink, TechnicianLinks } from '@sapar/contracts';
import { addDays, calendarDateIn, KAZAKHSTAN_ZONE, maskEmail, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { readingScopeOf, scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { lockCase, sidesOf, type CaseRow } from '../cases/lock-case.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import type { Recipient } from '../reminders/insert-delivery.js';
import { queueLinkMail, readLink, readLinksOfCase, readOpenLink } from './link-row.js';

/** A link outlives the visit by a week: the way home, and a flight that was moved. */
const DAYS_AFTER = 7;

interface Around {
  readonly technicianId: string;
  readonly name: string;
  readonly email: string | null;
  readonly language: TechnicianLinks['language'];
  readonly lastPlannedOn: CalendarDate;
  readonly isOver: boolean;
}
const AROUND = `
  select t.id as "technicianId", t.display_name as name, t.email, t.language, greatest(m.planned_to_on, c.planned_exit_on) as "lastPlannedOn",
    c.deleted_at is not null or exists (select 1 from case_end e where e.case_id = c.id and e.undone_at is null) as "isOver"
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id where c.id = $1`;

/** Who the mail goes to and until when its link works; only an open case has one, and only a person with an address of the own. */
async function aroundOf(transaction: Transaction, caseId: string) {
  const around = found(await transaction.first<Around>(AROUND, [caseId]));
  const { email, technicianId: id, name, language, isOver, lastPlannedOn } = around;
  if (isOver) throw new CaseworkError('already-done');
  if (email === null) throw new CaseworkError('no-own-address');
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const lastOn = addDays(lastPlannedOn > today ? lastPlannedOn : today, DAYS_AFTER);
  const recipient: Recipient = { kind: 'technician', id, name, email, language };
  return { recipient, technicianId: id, expiresAt: `${addDays(lastOn, 1)}T00:00:00+05:00` };
}

const INSERT = `
  with made as (
    insert into technician_link (id, host_tenant_id, supplier_tenant_id, case_id, technician_id, made_by, made_by_tenant_id, expires_at, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (case_id) where revoked_at is null do nothing returning id)
  select id from made`;

/** Makes the one link of a case and mails it to the technician's own address. The token comes into being as the mail leaves. */
export const makeTechnicianLink = ({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<TechnicianLink> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, caseId);
    const { recipient, technicianId, expiresAt } = await aroundOf(transaction, caseId);
    const id = uuidv7();
    const made = await transaction.first(INSERT, [
      ...[id, visit.hostTenantId, visit.supplierTenantId, caseId, technicianId, actor.userId, actor.tenantId],
      ...[expiresAt, transaction.now],
    ]);
    if (made === undefined) throw new CaseworkError('already-done');
    await queueLinkMail(transaction, actor.tenantId, recipient, { id, round: 1 });
    await appendLinkEvent(transaction, visit, 'technician-link-sent', id);
    return readLink(transaction, id);
  });

export const listTechnicianLinks = ({ unitOfWork }: Casework, actor: Actor, caseId: string): Promise<TechnicianLinks> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const around = found(await transaction.first<Around>(AROUND, [caseId]));
    return {
      items: await readLinksOfCase(transaction, caseId),
      ...{ sendsTo: around.email === null ? null : maskEmail(around.email), language: around.language },
      isCaseOver: around.isOver,
    };
  });

/** Sends another link: the one before ends, and so does what was opened by it. */
export const resendTechnicianLink = (
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<TechnicianLink> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, (await readOpenLink(transaction, id)).caseId);
    const link = await readOpenLink(transaction, id);
    requireVersion(link, version);
    const { recipient, technicianId, expiresAt } = await aroundOf(transaction, visit.id);
    const round = link.round + 1;
    await changeRow(transaction, 'technician_link', link, {
      ...{ round, technicianId, expiresAt, tokenHash: null, codeHash: null, sentAt: null, lastUsedAt: null },
      ...{ madeBy: actor.userId, madeByTenantId: actor.tenantId },
    });
    await transaction.query(END_SESSIONS, [id]);
    await queueLinkMail(transaction, actor.tenantId, recipient, { id, round });
    await appendLinkEvent(transaction, visit, 'technician-link-sent', id);
    return readLink(transaction, id);
  });

const END_SESSIONS = 'update technician_session set ended_at = app_now() where link_id = $1 and ended_at is null';

/** Ends the link and whatever is open by it at once; a mail that still waits is not sent. */
export const revokeTechnicianLink = (
  { unitOfWork }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<void> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => {
    const visit = await lockCase(transaction, (await readOpenLink(transaction, id)).caseId);
    const link = await readOpenLink(transaction, id);
    requireVersion(link, version);
    await changeRow(transaction, 'technician_link', link, {
      ...{ revokedAt: transaction.now, revokedBy: actor.userId, codeHash: null },
    });
    await transaction.query(END_SESSIONS, [id]);
    await appendLinkEvent(transaction, visit, 'technician-link-revoked', id);
  });

const appendLinkEvent = (transaction: Transaction, visit: CaseRow, act: string, subjectId: string): Promise<void> =>
  appendEvent(transaction, { ...sidesOf(visit), caseId: visit.id, act, subjectType: 'technician_link', subjectId });
