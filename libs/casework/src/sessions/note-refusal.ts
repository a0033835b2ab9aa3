import { shortenAddress } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import type { Origin } from './origin.js';
import type { SignInAccount } from './sign-in-account.js';

const NOTE = `
  insert into event (id, host_tenant_id, supplier_tenant_id, act, subject_type, subject_id, after, at)
  select $1, case when kind = 'host' then id end, case when kind = 'supplier' then id end,
    'session.refused', 'user_account', $3, $4, app_now()
  from tenant where id = $2 and id = app_tenant()`;

/**
 * One line in the company's journal about a try that was not right: when, whose account, from which network; never what was
 * typed. For an e-mail that nobody has the same statements run and write nothing, so that the time of the answer tells nothing.
 */
export async function noteRefusal(
  { unitOfWork }: Casework,
  account: Pick<SignInAccount, 'userId' | 'tenantId'> | undefined,
  reason: 'wrong-password' | 'wrong-code' | 'wrong-passkey' | 'wrong-identity',
  origin: Origin,
): Promise<void> {
  const { userId, tenantId } = account ?? { userId: uuidv7(), tenantId: uuidv7() };
  const after = JSON.stringify({ reason, address: shortenAddress(origin.address) });
  await unitOfWork.run({ tenantId, userId: null }, (transaction) =>
    transaction.query(NOTE, [uuidv7(), tenantId, userId, after]),
  );
}
