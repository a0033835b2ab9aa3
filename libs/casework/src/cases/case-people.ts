import type { CaseDetail } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { readDuty } from '../deadlines/host-duty.js';

type People = Pick<CaseDetail, 'doerName' | 'deputyName'>;

const NAMES = `
  select id, name from user_account where id = any($1::uuid[]) union all select id, name from host_contact where id = any($1::uuid[])`;

/** Who is reminded about a case, and who stands in; the other company reads no names of the host's people. */
export async function readPeopleOfCase(
  transaction: Transaction,
  hostTenantId: string,
  caseId: string,
): Promise<People> {
  const { recipients } = await readDuty(transaction, hostTenantId, caseId);
  const [doer, deputy] = [recipients?.doer, recipients?.deputy].map((one) => one?.key.split(':')[1] ?? null);
  const ids = [doer, deputy].filter((id) => id !== null && id !== undefined);
  const names = await transaction.query<{ id: string; name: string }>(NAMES, [ids]);
  const nameOf = (id: string | null | undefined) => names.find((one) => one.id === id)?.name ?? null;
  return { doerName: nameOf(doer), deputyName: nameOf(deputy) };
}
