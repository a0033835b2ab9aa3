import type { RecordGroupArrival } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { CaseworkError, found, type FieldProblem } from '../errors.js';
import { refuseLater } from './arrive.js';

/** One person of the group and what is told about that person; without exception an arrival. */
export interface GroupMember {
  readonly caseId: string;
  readonly basis: RecordGroupArrival['basis'];
  readonly exception: RecordGroupArrival['exceptions'][number] | null;
}

interface NamedCase {
  readonly path: string;
  readonly caseId: string;
  readonly exception: GroupMember['exception'];
}
interface CaseRow {
  readonly id: string;
  readonly missionId: string;
  readonly basis: GroupMember['basis'];
  readonly hasArrived: boolean;
}

const CASES = `
  select c.id, c.mission_id as "missionId", c.basis, exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null) as "hasArrived"
  from visit_case c where c.id = any($1::uuid[]) and c.deleted_at is null`;
const LOCK = 'select 1 from visit_case where id = any($1::uuid[]) and deleted_at is null order by id for no key update';

/** Holds the group's cases and answers them in the order of ids; every fault names the place in the body. */
export async function checkGroup(
  transaction: Transaction,
  missionId: string,
  group: RecordGroupArrival,
): Promise<readonly GroupMember[]> {
  found(await transaction.first('select 1 from mission where id = $1 and deleted_at is null', [missionId]));
  refuseLater(group, calendarDateIn(KAZAKHSTAN_ZONE, transaction.now));
  const named = namedIn(group);
  const ids = [named.map(({ caseId }) => caseId)];
  await transaction.query(LOCK, ids);
  const rows = new Map((await transaction.query<CaseRow>(CASES, ids)).map((row) => [row.id, row]));
  // An id that is nobody's and one of another company get the same answer.
  for (const { caseId } of named) found(rows.get(caseId));
  const faults = named.flatMap((one, index) =>
    faultsOf(one, named.slice(0, index), found(rows.get(one.caseId)), missionId),
  );
  if (faults.length > 0) throw new CaseworkError('invalid-fields', faults);
  return named
    .map(({ caseId, exception }) => ({ caseId, exception, basis: found(rows.get(caseId)).basis }))
    .sort((left, right) => (left.caseId < right.caseId ? -1 : 1));
}

const namedIn = ({ caseIds, exceptions }: RecordGroupArrival): readonly NamedCase[] => [
  ...caseIds.map((caseId, index) => ({ path: `caseIds.${String(index)}`, caseId, exception: null })),
  ...exceptions.map((exception, index) => ({
    path: `exceptions.${String(index)}.caseId`,
    caseId: exception.caseId,
    exception,
  })),
];

/** Each person once, of this mission; who has arrived cannot come later. */
function faultsOf(
  { path, caseId, exception }: NamedCase,
  earlier: readonly NamedCase[],
  row: CaseRow,
  missionId: string,
): readonly FieldProblem[] {
  if (earlier.some((one) => one.caseId === caseId)) return [{ path, code: 'twice' }];
  if (row.missionId !== missionId) return [{ path, code: 'not-on-mission' }];
  return exception !== null && row.hasArrived ? [{ path, code: 'has-arrived' }] : [];
}
