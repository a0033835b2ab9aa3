import { ChangeTechnician, type ImportUndone } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { unseal, unwrapPersonKey } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, requireVersion } from '../changes.js';
import { settleDatesWhere } from '../dates/settle-dates-where.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { applyNameOrder } from '../technicians/apply-name-order.js';
import { keysOfPerson, technicianRow } from '../technicians/technician-row.js';
import type { PaperStep } from '../papers/paper-noun.js';
import type { IdentityMark } from './identity-facts.js';
import { UNDO_DAYS } from './list-imports.js';
import { isIdentityTouched, takeIdentityBack } from './undo-identity.js';

const ONE = `
  select id, version, undone_at as "undoneAt", created_at <= app_now() - interval '${String(UNDO_DAYS)} days' as "isOver"
  from technician_import where id = $1 and tenant_id = app_tenant() for update`;

interface Row {
  readonly id: string;
  readonly technicianId: string;
  readonly supplierTenantId: string;
  readonly name: string;
  readonly kind: 'added' | 'changed';
  readonly before: Buffer | null;
  readonly wrapped: Buffer;
  readonly version: number;
  readonly versionAfter: number;
  readonly passportId: string | null;
  readonly formerPassportId: string | null;
  readonly isOnMission: boolean;
}

// In one order, so that two acts on the same people never wait for each other in a ring.
const ROWS = `
  select r.id, r.technician_id as "technicianId", t.supplier_tenant_id as "supplierTenantId", t.display_name as name, r.kind, r.before_sealed as before, k.wrapped_key as wrapped,
    t.version, r.version_after as "versionAfter", r.passport_id as "passportId", r.former_passport_id as "formerPassportId",
    exists (select 1 from visit_case c where c.technician_id = t.id and c.deleted_at is null) as "isOnMission"
  from technician_import_row r join technician t on t.id = r.technician_id and t.deleted_at is null and t.erased_at is null
  join technician_key k on k.technician_id = t.id and k.destroyed_at is null
  where r.import_id = $1 order by r.technician_id for update of t`;

/** Takes a whole import back: who came by it goes, who changed by it is as before; whoever was touched since stays and is named. */
export async function undoTechnicianImport(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  id: string,
  version: number,
): Promise<ImportUndone> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const whole = found(
      await transaction.first<{ id: string; version: number; undoneAt: string | null; isOver: boolean }>(ONE, [id]),
    );
    requireVersion(whole, version);
    if (whole.undoneAt !== null || whole.isOver) throw new CaseworkError('already-done');
    const rows = await transaction.query<Row>(ROWS, [id]);
    const kept: ImportUndone['kept'] = [];
    for (const row of rows) {
      const before = openBefore(masterKey, row);
      const why = reasonToKeep(row, await isIdentityTouched(transaction, before?.identity));
      if (why === null) await takeBack({ transaction, masterKey, actor }, row, before);
      else kept.push({ technicianId: row.technicianId, name: row.name, why });
    }
    await changeRow(transaction, 'technician_import', whole, { undoneAt: transaction.now });
    return { undone: rows.length - kept.length, kept };
  });
}

function reasonToKeep(
  { version, versionAfter, kind, isOnMission }: Row,
  isTouched: boolean,
): ImportUndone['kept'][number]['why'] | null {
  if (version !== versionAfter || isTouched) return 'changed-since';
  return kind === 'added' && isOnMission ? 'on-a-mission' : null;
}

const DROP_PASSPORT =
  'update passport set deleted_at = app_now(), is_main = false, version = version + 1 where id = $1 and deleted_at is null';
const FORMER_PASSPORT = 'update passport set is_main = true, expires_on = $2, version = version + 1 where id = $1';

async function takeBack(step: PaperStep, row: Row, before: Before | null): Promise<void> {
  const { transaction, actor } = step;
  const { technicianId: id, version, passportId, formerPassportId } = row;
  if (before === null) {
    if (passportId !== null) await transaction.query(DROP_PASSPORT, [passportId]);
    await changeRow(transaction, 'technician', { id, version }, { deletedAt: transaction.now, searchKeys: [] });
  } else {
    const { identity, ...person } = before;
    const facts = ChangeTechnician.parse(person);
    await changeRow(
      transaction,
      'technician',
      { id, version },
      { ...technicianRow(facts), searchKeys: keysOfPerson(facts) },
    );
    if (identity !== undefined) await takeIdentityBack(step, identity);
    await applyNameOrder(transaction, id);
    const expiresOn: CalendarDate | null = facts.passportExpiresOn ?? null;
    if (passportId !== null && passportId !== formerPassportId) await transaction.query(DROP_PASSPORT, [passportId]);
    if (formerPassportId !== null) await transaction.query(FORMER_PASSPORT, [formerPassportId, expiresOn]);
    await settleDatesWhere(transaction, 'technician_id', id, 'technician-changed');
  }
  await appendEvent(transaction, {
    ...{ hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null, supplierTenantId: row.supplierTenantId },
    ...{ act: 'technician-import-undone', subjectType: 'technician', subjectId: id },
  });
}

/** The person as it was, with what was done to the identity; imports of earlier days know none. */
type Before = Readonly<Record<string, unknown>> & { readonly identity?: IdentityMark };

function openBefore(masterKey: Buffer, { id, technicianId, wrapped, before }: Row): Before | null {
  if (before === null) return null;
  const context = { table: 'technician_import_row', column: 'before_sealed', rowId: id };
  return JSON.parse(unseal(unwrapPersonKey(masterKey, technicianId, wrapped), context, before)) as Before;
}
