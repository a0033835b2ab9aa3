import type { AskCopySheet, CopySheet } from '@sapar/contracts';
import { copyWarningsOf, type CopyFacts, type PortalFieldKey } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { appendEvent } from '../events/append-event.js';
import { appendReading } from '../readings/append-reading.js';
import { identityOf, IDENTITY_ACTS, type OpenIdentity } from '../readings/read-identity.js';
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
    const identity = await identityOf(transaction, masterKey, row.technicianId);
    const { shown } = await readPortalForm(transaction, form);
    const values = { ...valuesOf(row, passport), ...identityValues(row, identity) };
    await recordOpening(transaction, row, caseId, form);
    // What the form does not ask is not shown, and is no reading.
    const read = SEALED.filter(([key]) => values[key] !== null && shown.fields.some((one) => one.key === key));
    for (const [, act] of read) await recordReading(transaction, masterKey, actor, { row, caseId, act });
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

const SEALED = [
  ['passport-number', 'passport-read'],
  ['iin', IDENTITY_ACTS.iin],
  ['birth-place', IDENTITY_ACTS.birthPlace],
] as const;

interface ShownInFull {
  readonly row: CopyRow;
  readonly caseId: string;
  readonly act: (typeof SEALED)[number][1];
}

/** The sheet shows numbers in full: whose person it is finds that beside every other reading. */
const recordReading = (
  transaction: Transaction,
  masterKey: Buffer,
  actor: Actor,
  { row: { hostTenantId, supplierTenantId, technicianId }, caseId, act }: ShownInFull,
): Promise<void> =>
  appendReading(transaction, masterKey, actor, {
    ...{ act, technicianId, hostTenantId, supplierTenantId, caseId },
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

type IdentityKey = 'native-name' | 'sex' | 'birth-country' | 'birth-place' | 'iin' | 'residence-country' | 'employer';
type FactKey = Exclude<PortalFieldKey, IdentityKey>;

const identityValues = (
  { nativeName, supplierName }: CopyRow,
  identity: OpenIdentity | null,
): Readonly<Record<IdentityKey, string | null>> => ({
  'native-name': nativeName,
  sex: identity?.sex ?? null,
  'birth-country': identity?.birthCountry ?? null,
  'birth-place': identity?.birthPlace ?? null,
  iin: identity?.iin ?? null,
  'residence-country': identity?.residenceCountry ?? null,
  employer: identity?.employer ?? supplierName,
});

/** Surname and names letter by letter as they were entered from the passport; nothing is transliterated here. */
function valuesOf(row: CopyRow, passport: Passport | null): Readonly<Record<FactKey, string | null>> {
  return {
    category: row.askedCategory ?? row.visaCategory,
    entries: row.askedEntries ?? row.visaEntries,
    citizenship: row.citizenship,
    surname: row.surname,
    'given-names': row.givenNames,
    'born-on': row.bornOn,
    'passport-number': passport?.number ?? null,
    'passport-expires-on': passport?.expiresOn ?? null,
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
