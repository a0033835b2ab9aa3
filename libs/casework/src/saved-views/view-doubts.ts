import { CASE_COLUMNS, CaseSort, ViewFilters, type ViewDoubt } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';

/** What a row keeps; written by another edition of the product, perhaps, or before a site was closed. */
export interface StoredView {
  readonly filters: Readonly<Record<string, unknown>>;
  readonly sort: string;
  readonly columns: readonly string[];
}

export interface JudgedView {
  readonly filters: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly columns: readonly string[];
  readonly doubts: readonly ViewDoubt[];
}

/** Filters by the id of something that can go away or out of sight, and where it is looked up. */
const LOOKED_UP = {
  siteId: 'select id from site where id = any($1::uuid[]) and deleted_at is null',
  missionId: 'select id from mission where id = any($1::uuid[]) and deleted_at is null',
  partnerId: 'select id from tenant where id = any($1::uuid[])',
  doerId:
    'select user_id as id from membership where user_id = any($1::uuid[]) and tenant_id = app_tenant() and ended_at is null',
} as const;
type LookedUp = keyof typeof LOOKED_UP;
export type PresentIds = Readonly<Record<LookedUp, ReadonlySet<string>>>;

const DEFAULT_SORT = 'due';
/** Who is responsible at the host is told to the host's own people, and not to a guest. */
export const seesPeople = ({ tenantKind, permissions }: Actor): boolean =>
  tenantKind === 'host' && permissions.includes('company.read');

/** Which of the ids that these views filter by this reader can still see: one statement for each kind that occurs. */
export async function readPresentIds(transaction: Transaction, views: readonly StoredView[]): Promise<PresentIds> {
  const present: Record<string, ReadonlySet<string>> = {};
  for (const [name, sql] of Object.entries(LOOKED_UP)) {
    const wanted = [...new Set(views.map(({ filters }) => filters[name]))].filter((id) => isHeld(name, id));
    const rows = wanted.length === 0 ? [] : await transaction.query<{ id: string }>(sql, [wanted]);
    present[name] = new Set(rows.map(({ id }) => id));
  }
  return present as PresentIds;
}

/** What of a view can be followed by this reader today; everything else is named with its reason, never in silence. */
export function judgeView(actor: Actor, stored: StoredView, present: PresentIds): JudgedView {
  const maySeePeople = seesPeople(actor);
  const doubts: ViewDoubt[] = [];
  const filters: Record<string, string> = {};
  for (const [name, value] of Object.entries(stored.filters)) {
    const why = filterDoubt(name, value, present, maySeePeople);
    if (why === null) filters[name] = String(value);
    else doubts.push({ part: 'filter', name, why });
  }
  const isSortKnown = CaseSort.safeParse(stored.sort).success;
  if (!isSortKnown) doubts.push({ part: 'sort', name: stored.sort, why: 'unknown' });
  const columns = stored.columns.filter((name) => {
    const isKnown = CASE_COLUMNS.some((column) => column === name);
    const isShown = isKnown && (name !== 'doer' || maySeePeople);
    if (!isShown) doubts.push({ part: 'column', name, why: isKnown ? 'not-for-you' : 'unknown' });
    return isShown;
  });
  return { filters, sort: isSortKnown ? stored.sort : DEFAULT_SORT, columns, doubts };
}

const isLookedUp = (name: string): name is LookedUp => name in LOOKED_UP;
const isHeld = (name: string, value: unknown): boolean =>
  value !== undefined && ViewFilters.safeParse({ [name]: value }).success;

function filterDoubt(
  name: string,
  value: unknown,
  present: PresentIds,
  maySeePeople: boolean,
): ViewDoubt['why'] | null {
  if (!isHeld(name, value)) return 'unknown';
  if (name === 'doerId' && !maySeePeople) return 'not-for-you';
  return isLookedUp(name) && !present[name].has(String(value)) ? 'gone' : null;
}
