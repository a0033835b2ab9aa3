import type { AskForReset } from '@sapar/contracts';
import { shortenAddress } from '@sapar/domain';
import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { messageIdFor } from '../reminders/insert-delivery.js';
import { NOWHERE, type Origin } from '../sessions/origin.js';
import { countersOfAsking, takeTry } from '../sessions/pace.js';
import { findSignInAccount } from '../sessions/sign-in-account.js';

// One statement whoever is asked for: for an address that nobody has it finds no member, and so writes nothing.
const ASK = `
  with member as (
    select m.tenant_id, m.user_id, u.name, u.email, u.language, t.kind from membership m join user_account u on u.id = m.user_id join tenant t on t.id = m.tenant_id
    where m.tenant_id = app_tenant() and m.user_id = app_user() and m.ended_at is null and u.deleted_at is null
      and (m.role = 'owner' or not exists (select 1 from sign_in_setting w where w.tenant_id = m.tenant_id and w.is_only_way))),
  asked as (
    insert into password_reset (id, tenant_id, user_id, expires_at, created_at)
    select $1, tenant_id, user_id, app_now() + interval '1 hour', app_now() from member returning id),
  mail as (
    insert into delivery (id, tenant_id, kind, purpose_key, recipient_user_id, recipient_name, recipient_email, language, message_id, state, subject_ids, due_at, next_try_at, created_at)
    select $2, tenant_id, 'password-reset', 'password-reset:' || $1::text, user_id, name, email, language, $3, 'queued', jsonb_build_object('resetId', $1::text), app_now(), app_now(), app_now()
    from member returning id)
  insert into event (id, host_tenant_id, supplier_tenant_id, act, subject_type, subject_id, after, at)
  select $4, case when kind = 'host' then tenant_id end, case when kind = 'supplier' then tenant_id end, 'password.reset-asked', 'user_account', user_id, $5, app_now() from member`;

/**
 * Sends a link for a new password, if somebody has this address. Whoever asks learns nothing: the answer, the statements and
 * the pace are the same for an address that nobody has. The link itself is made when its mail leaves.
 */
export async function askForReset(casework: Casework, { email }: AskForReset, origin: Origin = NOWHERE): Promise<void> {
  const address = email.trim().toLowerCase();
  await takeTry(casework, countersOfAsking('reset', address, origin));
  const account = await findSignInAccount(casework, address);
  const scope = { tenantId: account?.tenantId ?? uuidv7(), userId: account?.userId ?? uuidv7() };
  const deliveryId = uuidv7();
  const after = JSON.stringify({ address: shortenAddress(origin.address) });
  await casework.unitOfWork.run(scope, (transaction) =>
    transaction.query(ASK, [uuidv7(), deliveryId, messageIdFor(deliveryId), uuidv7(), after]),
  );
}
