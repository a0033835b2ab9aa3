import type { ChangeTechnician, Technician } from '@sapar/contracts';
import { normalisePassportNumber } from '@sapar/domain';
import { unwrapPersonKey, type Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import { settleDatesWhere } from '../dates/settle-dates-where.js';
import { appendEvent } from '../events/append-event.js';
import { applyNameOrder } from './apply-name-order.js';
import { addPassport, correctPassport, passportsOf, type Passport, type PassportOwner } from './passports.js';
import { keysOfPerson, technicianRow } from './technician-row.js';
import { technicianOf } from './technicians.queries.js';

/** A person is the supplier's to change, a host's only where it entered that person and the supplier has not taken it over. */
export async function changeTechnician(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  id: string,
  version: number,
  change: ChangeTechnician,
): Promise<Technician> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const technician = await technicianOf(transaction, masterKey, id);
    if (!technician.canChange)
      throw new CaseworkError('owned-by-other', [], undefined, { owner: technician.supplierName });
    requireVersion(technician, version);
    await changePerson(transaction, masterKey, actor, { technician, change });
    return technicianOf(transaction, masterKey, id);
  });
}

interface Changing {
  readonly technician: Technician;
  readonly change: ChangeTechnician;
}

/** The step inside a transaction: the person as it is to be, with what follows from it; nothing where nothing differs. */
export async function changePerson(
  transaction: Transaction,
  masterKey: Buffer,
  actor: Actor,
  { technician, change }: Changing,
): Promise<void> {
  const { id } = technician;
  const present = (await passportsOf(transaction, masterKey, [id])).get(id) ?? null;
  const wanted = passportWanted(change, present);
  const { names, after } = differenceOf(technician, technicianRow(change));
  const changed = [...names.filter((name) => name !== 'displayName'), ...passportNames(present, wanted)];
  if (changed.length === 0) return;
  await changeRow(transaction, 'technician', technician, { ...after, searchKeys: keysOfPerson(change) });
  await applyNameOrder(transaction, id);
  if (wanted !== null && passportNames(present, wanted).length > 0)
    await keepPassport(transaction, masterKey, technician, { present, wanted });
  await settleDatesWhere(transaction, 'technician_id', id, 'technician-changed');
  await appendChange(transaction, actor, technician, changed);
}

/** A number left out stays as it is; an expiry alone needs a number that it can belong to. */
function passportWanted(
  { passportNumber, passportExpiresOn }: ChangeTechnician,
  present: Passport | null,
): Passport | null {
  const number = passportNumber === undefined ? present?.number : normalisePassportNumber(passportNumber);
  if (number !== undefined) return { number, expiresOn: passportExpiresOn ?? null };
  if (passportExpiresOn !== undefined) throw fieldFault('passportNumber', 'required');
  return null;
}

function passportNames(present: Passport | null, wanted: Passport | null): readonly string[] {
  if (wanted === null) return [];
  return [
    ...(wanted.number === present?.number ? [] : ['passportNumber']),
    ...(wanted.expiresOn === (present?.expiresOn ?? null) ? [] : ['passportExpiresOn']),
  ];
}

async function keepPassport(
  transaction: Transaction,
  masterKey: Buffer,
  technician: Technician,
  { present, wanted }: { readonly present: Passport | null; readonly wanted: Passport },
): Promise<void> {
  const owner = await ownerOf(transaction, masterKey, technician);
  if (present?.number === wanted.number) return correctPassport(transaction, owner, wanted);
  await addPassport(transaction, owner, wanted);
}

/** A person without a key was erased: nothing more can be sealed for him. */
async function ownerOf(
  transaction: Transaction,
  masterKey: Buffer,
  { id, supplierTenantId }: Technician,
): Promise<PassportOwner> {
  const { wrapped } = found(
    await transaction.first<{ readonly wrapped: Buffer }>(
      'select wrapped_key as wrapped from technician_key where technician_id = $1 and destroyed_at is null',
      [id],
    ),
  );
  return { technicianId: id, supplierTenantId, key: unwrapPersonKey(masterKey, id, wrapped), masterKey };
}

/** Names of fields only: the values are personal and would outlive an erasure here. */
const appendChange = (
  transaction: Transaction,
  actor: Actor,
  { id, supplierTenantId }: Technician,
  changed: readonly string[],
): Promise<void> =>
  appendEvent(transaction, {
    ...{ hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null, supplierTenantId },
    ...{ act: 'technician-changed', subjectType: 'technician', subjectId: id, after: { changed } },
  });
