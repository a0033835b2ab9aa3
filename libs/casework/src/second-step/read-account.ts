import type { Account } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';

interface Row {
  readonly since: string | null;
  readonly left: number;
}
const ACCOUNT = `
  select (select confirmed_at from second_step where user_id = $1) as since,
    (select count(*)::int from recovery_code where user_id = $1 and used_at is null) as left`;

/** How the person signs in. */
export async function readAccount({ unitOfWork }: Casework, actor: Actor): Promise<Account> {
  return unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const { since = null, left = 0 } = (await transaction.first<Row>(ACCOUNT, [actor.userId])) ?? {};
    return { secondStep: { isOn: since !== null, since, recoveryCodesLeft: left } };
  });
}
