import type { NewSignatory, Signatory } from '@sapar/contracts';
import { runsOutOn, type CalendarDate, type SigningPower } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { fieldFault, found } from '../errors.js';

/** A row as it stands in the table, with the name of the member it is linked to. */
export interface SignatoryRow extends Omit<Signatory, 'keyUntil' | 'authorityUntil' | 'runsOutOn'> {
  readonly keyUntil: CalendarDate | null;
  readonly authorityUntil: CalendarDate | null;
}

/** Columns of a signatory, from signatory g. */
export const SIGNATORY_COLUMNS = `
  g.id, g.name, g.name_cyrillic as "nameCyrillic", g.position, g.portals, g.key_until as "keyUntil", g.authority, g.authority_until as "authorityUntil",
  g.member_user_id as "memberUserId", (select name from user_account where id = g.member_user_id) as "memberName", g.retired_at as "retiredAt", g.version`;

const ONE = `select ${SIGNATORY_COLUMNS} from signatory g where g.id = $1 and g.tenant_id = app_tenant()`;

/** What the history keeps by value; the name, the position and who it is are a person's. */
export const KEPT_OF_SIGNATORY = ['portals', 'keyUntil', 'authority', 'authorityUntil', 'retiredAt'] as const;

export const powerOf = ({ portals, keyUntil, authority, authorityUntil, retiredAt }: SignatoryRow): SigningPower => ({
  ...{ portals, keyUntil, authority, authorityUntil },
  isRetired: retiredAt !== null,
});

export const signatoryOf = (row: SignatoryRow): Signatory => ({ ...row, runsOutOn: runsOutOn(powerOf(row)) });

export async function readSignatory(transaction: Transaction, id: string): Promise<SignatoryRow> {
  return found(await transaction.first<SignatoryRow>(ONE, [id]));
}

/** The facts of a signatory as its columns have them. */
export const columnsOf = (facts: NewSignatory) => ({
  name: facts.name,
  nameCyrillic: facts.nameCyrillic ?? null,
  position: facts.position ?? null,
  portals: facts.portals,
  keyUntil: facts.keyUntil ?? null,
  authority: facts.authority,
  authorityUntil: facts.authorityUntil ?? null,
  memberUserId: facts.memberUserId ?? null,
});

/** The same as plain values that can be compared one by one. */
export const comparable = ({ portals, ...facts }: ReturnType<typeof columnsOf>): Readonly<Record<string, unknown>> => ({
  ...facts,
  portals: [...portals].sort().join(' '),
});

const MEMBER = 'select 1 from membership where tenant_id = app_tenant() and user_id = $1 and ended_at is null';

/** Only a member of the own company can be named; anybody else's id is as unknown as one that is made up. */
export async function requireMember(transaction: Transaction, userId: string | undefined): Promise<void> {
  if (userId === undefined || (await transaction.first(MEMBER, [userId])) !== undefined) return;
  throw fieldFault('memberUserId', 'invalid');
}
