import type { AskCopySheet, CopySheet } from '@sapar/contracts';
import { copyWarningsOf, type CopyFacts, type PortalFieldKey } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { appendReading } from '../readings/append-reading.js';
import { passportsOf, type Passport } from '../technicians/passports.js';
import { COPY_FACTS, type CopyRow } from './copy-facts.sql.js';
import { readPortalForm } from './portal-form-row.js';

/**
 * What to type into the portal for one case, in the portal's order. It shows a passport number in full, so that opening it
 * is an act with a line in the history; the answer is kept nowhere.
 */
export async function openCopySheet(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  caseId: string,
  { form }: AskCopySheet,
): Promise<CopySheet> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const row = found(await transaction.first<CopyRow>(COPY_FACTS, [caseId]));
    // Invitation and notification are the host's to file.
    if (actor.tenantKind !== 'host' || !actor.permissions.includes('identity.read'))
      throw new CaseworkError('not-allowed');
    const passport = (await passportsOf(transaction, masterKey, [row.technicianId])).get(row.technicianId) ?? null;
    const { shown } = await readPortalForm(transaction, form);
    const values = valuesOf(row, passport);
    await recordOpening(transaction, row, caseId, form);
    if (passport !== null) await recordReading(transaction, masterKey, actor, row, caseId);
    return {
      form: shown,
      values: shown.fields.map(({ key, label }) => ({ key, label, value: values[key] })),
      warnings: [...copyWarningsOf(factsOf(row, passport))],
      migrationUnit: row.migrationUnit,
    };
  });
}

const recordOpening = (
  transaction: Transaction,
  { hostTenantId, supplierTenantId, technicianId }: CopyRow,
  caseId: string,
  form: string,
): Promise<void> =>
  appendEvent(transaction, {
    ...{ hostTenantId, supplierTenantId, caseId, act: 'copy-sheet-opened' },
    ...{ subjectType: 'technician', subjectId: technicianId, after: { form } },
  });

/** The sheet shows the number in full: whose person it is finds that beside every other reading. */
const recordReading = (
  transaction: Transaction,
  masterKey: Buffer,
  actor: Actor,
  { hostTenantId, supplierTenantId, technicianId }: CopyRow,
  caseId: string,
): Promise<void> =>
  appendReading(transaction, masterKey, actor, {
    ...{ act: 'passport-read', technicianId, hostTenantId, supplierTenantId, caseId },
    ...{ way: 'shown', place: 'portal' },
  });

const factsOf = (row: CopyRow, passport: Passport | null): CopyFacts => ({
  ...{ surname: row.surname, givenNames: row.givenNames, bornOn: row.bornOn },
  ...{ passportNumber: passport?.number ?? null, passportExpiresOn: passport?.expiresOn ?? null },
  neededUntil: row.plannedToOn,
  asked: row.askedCategory === null ? null : { category: row.askedCategory, entries: row.askedEntries ?? '1' },
  visa: { category: row.visaCategory, entries: row.visaEntries },
  address: row.stayAddress,
  siteAddresses: [row.siteAddress, row.siteAddressCyrillic],
  kato: row.kato,
});

/** Surname and names letter by letter as they were entered from the passport; nothing is transliterated here. */
function valuesOf(row: CopyRow, passport: Passport | null): Readonly<Record<PortalFieldKey, string | null>> {
  return {
    category: row.askedCategory ?? row.visaCategory,
    entries: row.askedEntries ?? row.visaEntries,
    citizenship: row.citizenship,
    surname: row.surname,
    'given-names': row.givenNames,
    'born-on': row.bornOn,
    'passport-number': passport?.number ?? null,
    'passport-expires-on': passport?.expiresOn ?? null,
    employer: row.supplierName,
    position: row.position,
    'visa-from': row.askedFromOn ?? row.plannedFromOn,
    'visa-to': row.askedToOn ?? row.plannedToOn,
    purpose: row.purpose,
    contract: row.contract,
    'host-name': row.hostName,
    'host-bin': row.hostBin,
    'entered-on': row.enteredOn,
    address: row.stayAddress ?? row.siteAddressCyrillic ?? row.siteAddress,
    kato: row.kato,
  };
}
