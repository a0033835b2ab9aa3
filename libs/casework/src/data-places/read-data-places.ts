import { DATA_PLACES, ROLE_PERMISSIONS, ROLES, type DataPlaces, type Role } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import { PERSONAL_COLUMNS, PURPOSES } from '@sapar/persistence';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { found } from '../errors.js';
import { periodsOf } from '../erasure/sign-retention.js';

type PlaceKind = DataPlaces['places'][number]['kind'];
/** What the operator has stated of a place, and what the product is configured with. */
export type StatedPlaces = Readonly<
  Partial<Record<PlaceKind, { readonly stated: string | null; readonly known: string | null }>>
>;

const ELSEWHERE: readonly PlaceKind[] = ['mail-relay', 'mailboxes', 'backups'];
const KINDS = ['papers', 'mail', 'identity', 'dates'] as const;
const COMPANY = 'select legal_name as name from tenant where id = app_tenant()';
const MEMBERS = `
  select role, count(*)::int as count from membership where tenant_id = app_tenant() and ended_at is null and role = any($1::text[]) group by role`;

const READERS = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('identity.read'));

const GROUPS: DataPlaces['groups'] = PERSONAL_COLUMNS.map(({ isSealed, columns, purposes, ...group }) => ({
  ...group,
  purposes: [...purposes],
  isSealed: isSealed === true,
  columns: Object.entries(columns).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`)),
}));

/** Where every copy of the company's data is, and the list of personal data by purpose. What nobody has stated is null, never a guess. */
export const readDataPlaces = ({ unitOfWork }: Casework, actor: Actor, stated: StatedPlaces): Promise<DataPlaces> =>
  unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const { name } = found(await transaction.first<{ name: string }>(COMPANY));
    const { inForce } = await periodsOf(transaction);
    const members = await transaction.query<{ role: Role; count: number }>(MEMBERS, [[...READERS]]);
    return {
      companyName: name,
      places: DATA_PLACES.map((kind) => ({
        kind,
        ...(stated[kind] ?? { stated: null, known: null }),
        isElsewhere: ELSEWHERE.includes(kind),
      })),
      ...{ purposes: [...PURPOSES], groups: GROUPS },
      retention: KINDS.map((kind) => ({ kind, months: inForce.find((one) => one.kind === kind)?.months ?? null })),
      passportReaders: READERS.flatMap((role) => members.filter((one) => one.role === role)),
      today: calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
    };
  });
