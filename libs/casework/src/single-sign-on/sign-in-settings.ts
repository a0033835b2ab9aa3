import type { ChangeSignIn, SignInSettings } from '@sapar/contracts';
import { seal, type Transaction } from '@sapar/persistence';
import { Temporal } from 'temporal-polyfill';
import { uuidv7 } from 'uuidv7';
import { scopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { appendCompanyEvent } from '../companies/company-events.js';
import { CaseworkError, fieldFault } from '../errors.js';
import { isMailOfEverybody } from './mail-of-everybody.js';
import { readSignInRow, settingsOf, type SignInRow } from './sign-in-row.js';
import { secretContext } from './read-provider.js';

export const readSignIn = (
  { unitOfWork }: Casework,
  actor: Actor,
  redirectUri: string | null,
): Promise<SignInSettings> =>
  unitOfWork.run(scopeOf(actor), async (transaction) => settingsOf(transaction, redirectUri));

const WRITE = `
  insert into sign_in_setting (id, tenant_id, second_step_from, issuer, client_id, secret_sealed, is_only_way) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (tenant_id) do update set second_step_from = excluded.second_step_from, issuer = excluded.issuer, client_id = excluded.client_id,
    secret_sealed = excluded.secret_sealed, is_only_way = excluded.is_only_way, version = sign_in_setting.version + 1
  where sign_in_setting.version = $8`;

/** How everybody of the company signs in. The secret stays as it is where none is given, but never for another provider. */
export async function changeSignIn(
  casework: Casework,
  actor: Actor,
  {
    version,
    change,
    redirectUri,
  }: { readonly version: number; readonly change: ChangeSignIn; readonly redirectUri: string | null },
): Promise<SignInSettings> {
  return casework.unitOfWork.run(scopeOf(actor), async (transaction) => {
    const row = await readSignInRow(transaction);
    if ((row?.version ?? 0) !== version) throw new CaseworkError('version-conflict');
    const id = row?.id ?? uuidv7();
    const { singleSignOn } = change;
    const from = secondStepFrom(transaction, row, change.secondStep);
    const secret = secretOf(casework, id, row, singleSignOn);
    const provider = [
      singleSignOn?.issuer ?? null,
      singleSignOn?.clientId ?? null,
      secret,
      singleSignOn?.isOnlyWay ?? false,
    ];
    await transaction.query(WRITE, [id, actor.tenantId, from, ...provider, version]);
    await keepDomains(transaction, actor.tenantId, singleSignOn?.domains ?? []);
    if ((await readSignInRow(transaction))?.version !== version + 1) throw new CaseworkError('version-conflict');
    await appendCompanyEvent(transaction, actor, {
      ...{ act: 'sign-in-changed', subjectType: 'company', subjectId: actor.tenantId, kept: KEPT },
      ...{ before: factsOf(row), after: factsOf(await readSignInRow(transaction)) },
    });
    return settingsOf(transaction, redirectUri);
  });
}

const KEPT = ['secondStepFrom', 'issuer', 'clientId', 'isOnlyWay'] as const;
const factsOf = (row: SignInRow | undefined) => ({
  ...{ secondStepFrom: row?.secondStepFrom ?? null, issuer: row?.issuer ?? null, clientId: row?.clientId ?? null },
  isOnlyWay: row?.isOnlyWay ?? false,
});

function secondStepFrom(
  { now }: Transaction,
  row: SignInRow | undefined,
  wanted: ChangeSignIn['secondStep'],
): string | null {
  if (wanted === undefined) return row?.secondStepFrom ?? null;
  if (wanted === null) return null;
  return Temporal.Instant.from(now)
    .add({ hours: wanted.graceDays * 24 })
    .toString();
}

function secretOf(
  { masterKey }: Casework,
  id: string,
  row: SignInRow | undefined,
  provider: ChangeSignIn['singleSignOn'],
): Buffer | null {
  if (provider === null) return null;
  if (provider.clientSecret !== undefined) return seal(masterKey, secretContext(id), provider.clientSecret);
  return row?.issuer === provider.issuer && row.clientId === provider.clientId ? row.secret : null;
}

// By a member's own address, since a mail has reached it: nobody draws another company's people to a provider of his own.
const IS_OURS = `
  select 1 from user_account u join membership m on m.user_id = u.id and m.tenant_id = app_tenant() and m.ended_at is null
  where split_part(u.email, '@', 2) = $1 limit 1`;
const TAKE =
  'with taken as (insert into sign_in_domain (domain, tenant_id) values ($1, $2) on conflict do nothing returning domain) select domain from taken';

async function keepDomains(transaction: Transaction, tenantId: string, domains: readonly string[]): Promise<void> {
  await transaction.query('delete from sign_in_domain where tenant_id = $1', [tenantId]);
  for (const domain of new Set(domains)) {
    const isOurs = !isMailOfEverybody(domain) && (await transaction.first(IS_OURS, [domain])) !== undefined;
    if (!isOurs || (await transaction.first(TAKE, [domain, tenantId])) === undefined)
      throw fieldFault('singleSignOn.domains', 'not-our-domain');
  }
}
