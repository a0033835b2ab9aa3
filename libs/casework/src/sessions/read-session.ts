import { ROLE_PERMISSIONS, type Language, type Permission, type Role, type Session } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, found } from '../errors.js';
import { hashOfToken } from './token.js';

interface Member {
  readonly sessionId: string;
  readonly userId: string;
  readonly tenantId: string;
  readonly kind: 'host' | 'supplier';
  readonly role: Role;
  readonly language: Language;
  readonly isStale: boolean;
  /** Came with the token that the session had a moment ago. */
  readonly isBefore: boolean;
  readonly mustAddStep: boolean;
}

/** What is open to whoever must add a second step first: the own account, where it is added. */
const UNTIL_STEP: readonly Permission[] = ['session.read'];

const MEMBER = `select session_id as "sessionId", user_id as "userId", tenant_id as "tenantId", kind, role, language,
  is_stale as "isStale", is_before as "isBefore", must_add_step as "mustAddStep" from session_member($1)`;

/**
 * The person behind a cookie, or null: signed out, expired, unused, taken out of the company. One round trip, since every
 * request asks, and once a minute a second that notes the use. Looking on, as an open page does by itself, is no use; with
 * the token of a moment ago one may only look.
 */
export async function findActor(
  { unitOfWork }: Casework,
  token: string,
  { isUse = true, isLook = false }: { readonly isUse?: boolean; readonly isLook?: boolean } = {},
): Promise<Actor | null> {
  const [member] = await unitOfWork.ask<Member>('session-member', MEMBER, [hashOfToken(token)]);
  if (member === undefined) return null;
  const { kind, isStale, isBefore, ...person } = member;
  if (isBefore && !isLook) return null;
  if (isStale && isUse) await noteUse(unitOfWork, person);
  const permissions = member.mustAddStep ? UNTIL_STEP : ROLE_PERMISSIONS[member.role];
  return { ...person, tenantKind: kind, permissions };
}

const noteUse = (unitOfWork: Casework['unitOfWork'], { sessionId, userId }: Pick<Member, 'sessionId' | 'userId'>) =>
  unitOfWork.run({ tenantId: null, userId }, (transaction) =>
    transaction.query('update user_session set last_used_at = app_now() where id = $1 and last_used_at < app_now()', [
      sessionId,
    ]),
  );

const DETAILS = `
  select u.id, u.name, u.email, u.language, t.id as tenant_id, t.legal_name, t.kind, t.time_zone, t.is_demo, s.expires_at,
    coalesce((select office_closes_at from tenant_setting where tenant_id = t.id), '17:00') as office_closes_at,
    case when not s.is_sso and exists (select 1 from members_without_step() l where l.user_id = u.id) then w.second_step_from end as add_step_by
  from user_session s join user_account u on u.id = s.user_id join tenant t on t.id = s.tenant_id
    left join sign_in_setting w on w.tenant_id = t.id where s.id = $1`;

interface Details {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly tenant_id: string;
  readonly legal_name: string;
  readonly kind: 'host' | 'supplier';
  readonly time_zone: string;
  readonly is_demo: boolean;
  readonly expires_at: string;
  readonly office_closes_at: string;
  readonly add_step_by: string | null;
}

/** Who is signed in, as the screens need it. */
export async function readSession({ unitOfWork }: Casework, actor: Actor): Promise<Session> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = found((await transaction.query<Details>(DETAILS, [actor.sessionId]))[0]);
    return {
      user: { id: row.id, name: row.name, email: row.email, language: row.language },
      tenant: {
        id: row.tenant_id,
        name: row.legal_name,
        kind: row.kind,
        timeZone: row.time_zone,
        officeClosesAt: row.office_closes_at,
        isDemo: row.is_demo,
      },
      role: actor.role,
      permissions: [...actor.permissions],
      expiresAt: row.expires_at,
      mustAddStep: actor.mustAddStep === true,
      addStepBy: row.add_step_by,
      today: calendarDateIn(KAZAKHSTAN_ZONE, transaction.now),
    };
  });
}

/** Ends this session at once. */
export async function signOut({ unitOfWork }: Casework, actor: Actor): Promise<void> {
  await unitOfWork.run(scopeOf(actor), (transaction) =>
    transaction.query(
      `update user_session set revoked_at = $2, end_reason = 'signed-out' where id = $1 and revoked_at is null`,
      [actor.sessionId, transaction.now],
    ),
  );
}

/** Language of the screens of the person signed in. */
export async function changePreferences({ unitOfWork }: Casework, actor: Actor, language: Language): Promise<void> {
  await unitOfWork.run(scopeOf(actor), async (transaction) => {
    const rows = await transaction.query(
      'with changed as (update user_account set language = $2, version = version + 1 where id = $1 returning id) select id from changed',
      [actor.userId, language],
    );
    if (rows.length === 0) throw new CaseworkError('not-found');
  });
}
