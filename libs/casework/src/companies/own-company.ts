import type { ChangeCompany, OwnCompany } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { changeRow, differenceOf, requireVersion } from '../changes.js';
import { fieldFault, found } from '../errors.js';
import { appendCompanyEvent } from './company-events.js';

const COMPANY = `
  select id, kind, country, legal_name as "legalName", legal_name_cyrillic as "legalNameCyrillic", bin, address, address_cyrillic as "addressCyrillic", language,
    time_zone as "timeZone", names_in_subjects as "namesInSubjects", is_demo as "isDemo", version
  from tenant where id = app_tenant()`;

const readRow = async (transaction: Transaction): Promise<OwnCompany> =>
  found(await transaction.first<OwnCompany>(COMPANY));

export const readCompany = ({ unitOfWork }: Casework, actor: Actor): Promise<OwnCompany> =>
  unitOfWork.run(scopeOf(actor), readRow);

/** Names, number, address, language and zone of the own company; a company's facts are no person's and are kept by value. */
export async function changeCompany(
  { unitOfWork }: Casework,
  actor: Actor,
  version: number,
  facts: ChangeCompany,
): Promise<OwnCompany> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readRow(transaction);
    requireVersion(row, version);
    if (facts.bin !== undefined && row.country !== 'KZ') throw fieldFault('bin', 'not-allowed');
    const { names, before, after } = differenceOf({ ...row }, columnsOf(facts, row));
    if (names.length === 0) return row;
    await changeRow(transaction, 'tenant', row, after);
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'company-changed', subjectType: 'company', subjectId: row.id, kept: names, before, after },
    });
    return readRow(transaction);
  });
}

const columnsOf = (facts: ChangeCompany, row: OwnCompany) => ({
  legalName: facts.legalName,
  legalNameCyrillic: facts.legalNameCyrillic ?? null,
  bin: facts.bin ?? null,
  address: facts.address ?? null,
  addressCyrillic: facts.addressCyrillic ?? null,
  language: facts.language,
  timeZone: facts.timeZone,
  namesInSubjects: facts.namesInSubjects ?? row.namesInSubjects,
});
