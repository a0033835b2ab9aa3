import type { AcceptInvite, InvitePage } from '@sapar/contracts';
import { passwordFault } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Casework } from '../casework.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { isCommonPassword } from '../sessions/common-passwords.js';
import { hashPassword } from '../sessions/passwords.js';
import { planIncidentRemindersForAll } from '../incidents/plan-incident-reminders.js';
import { planSigningRemindersForAll } from '../signatories/plan-signing-reminders.js';
import { findInvite, type FoundInvite } from './find-invite.js';
import { openInvitePage } from './open-invite-page.js';

interface Joining extends Pick<AcceptInvite, 'name'> {
  readonly userId: string;
  readonly isKnown: boolean;
  readonly passwordHash: string;
}

/** Uses the invitation up: an account with name and password, and the membership. The link came to this address alone. */
export async function acceptInvite(
  casework: Casework,
  token: string,
  { name, password }: AcceptInvite,
): Promise<InvitePage> {
  const invite = await findInvite(casework, token);
  if (invite.state !== 'open') throw new CaseworkError('link-ended');
  const fault = passwordFault(password, { ownWords: [invite.email, name], isCommon: isCommonPassword });
  if (fault !== null) throw fieldFault('password', fault);
  const knownId = await findAccount(casework, invite.email);
  const joining = {
    ...{ name, userId: knownId ?? uuidv7(), isKnown: knownId !== null },
    passwordHash: await hashPassword(password),
  };
  const scope = { tenantId: invite.tenantId, userId: joining.userId, sessionHash: invite.hash };
  await casework.unitOfWork.run(scope, (transaction) => join(transaction, invite, joining));
  return openInvitePage(casework, token);
}

const findAccount = ({ unitOfWork }: Casework, email: string): Promise<string | null> =>
  unitOfWork.run({ tenantId: null, userId: null, signInEmail: email }, async (transaction) => {
    const row = await transaction.first<{ id: string }>('select id from user_account where email = $1', [email]);
    return row?.id ?? null;
  });

const USE = `
  with used as (
    update account_invite set accepted_at = $2, accepted_user_id = $3, version = version + 1
    where id = $1 and token_hash = $4 and accepted_at is null and withdrawn_at is null and expires_at > $2 returning id)
  select id from used`;
const INSIDE = 'select tenant_id from membership where user_id = $1 and ended_at is null limit 1';
const MEMBER = `
  insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, $5)
  on conflict (tenant_id, user_id) do update set role = excluded.role, ended_at = null, created_at = excluded.created_at, deputy_user_id = null,
    deputy_from_on = null, deputy_to_on = null, version = membership.version + 1`;
const KIND = 'select kind from tenant where id = $1';
/** An old cookie must not come back to life with the membership. */
const END_SESSIONS = 'update user_session set revoked_at = $2 where user_id = $1 and revoked_at is null';

async function join(
  transaction: Transaction,
  { id, tenantId, email, role, language, hash }: FoundInvite,
  joining: Joining,
): Promise<void> {
  const { userId } = joining;
  await writeAccount(transaction, { email, language }, joining);
  if ((await transaction.first(INSIDE, [userId])) !== undefined) throw new CaseworkError('works-elsewhere');
  // Of two that use the same link at once the second waits here, and finds it used.
  const used = await transaction.first(USE, [id, transaction.now, userId, hash]);
  if (used === undefined) throw new CaseworkError('link-ended');
  await transaction.query(END_SESSIONS, [userId, transaction.now]);
  await transaction.query(MEMBER, [uuidv7(), tenantId, userId, role, transaction.now]);
  const row = await transaction.first<{ kind: 'host' | 'supplier' }>(KIND, [tenantId]);
  const tenantKind = row?.kind ?? 'host';
  await appendCompanyEvent(
    transaction,
    { tenantId, tenantKind },
    {
      ...{ act: 'member-joined', subjectType: 'member', subjectId: id, kept: ['role'], before: {}, after: { role } },
    },
  );
  if (tenantKind === 'host') await planSigningRemindersForAll(transaction, tenantId);
  await planIncidentRemindersForAll(transaction, tenantId);
}

const ADD = `
  with added as (
    insert into user_account (id, email, password_hash, name, language, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing returning id)
  select id from added`;
const RENEW =
  'update user_account set password_hash = $2, name = $3, deleted_at = null, version = version + 1 where id = $1';

async function writeAccount(
  transaction: Transaction,
  { email, language }: Pick<FoundInvite, 'email' | 'language'>,
  { userId, isKnown, passwordHash, name }: Joining,
): Promise<void> {
  if (isKnown) {
    if ((await transaction.first(INSIDE, [userId])) === undefined)
      await transaction.query(RENEW, [userId, passwordHash, name]);
    return;
  }
  const added = await transaction.first(ADD, [userId, email, passwordHash, name, language, transaction.now]);
  if (added === undefined) throw new CaseworkError('link-ended');
}
