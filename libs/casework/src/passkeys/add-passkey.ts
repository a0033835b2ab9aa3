import type { AddedPasskey, NewPasskey } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { queueAccountMail } from '../account-mails/queue-account-mail.js';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { newRecoveryCodes, replaceRecoveryCodes } from '../second-step/recovery-codes.js';
import { appendAccountEvent } from '../sessions/account-event.js';
import { rotateSession } from '../sessions/rotate-session.js';
import { takeChallenge } from './challenge.js';
import type { Site } from './site.js';
import { verifyRegistration, type NewCredential } from './verify.js';

const INSERT = `
  with added as (insert into passkey (id, user_id, credential_id, public_key, counter, transports, name, is_synced, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, app_now()) on conflict (credential_id) do nothing returning id)
  select id from added`;
const CODES_LEFT = 'select 1 from recovery_code where user_id = $1 and used_at is null limit 1';

/** From now on the person signs in with it, alone or after the password; sessions opened otherwise end, as with any second step. */
export async function addPasskey(
  casework: Casework,
  actor: Actor,
  { name, response }: NewPasskey,
  site: Site,
): Promise<AddedPasskey & { readonly token: string }> {
  const challenge = await takeChallenge(casework, response.response.clientDataJSON, 'registration', actor.userId);
  const credential = challenge === null ? null : await verifyRegistration(response, challenge, site);
  if (credential === null) throw new CaseworkError('passkey-refused');
  const codes = await newRecoveryCodes();
  return casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    await insert(transaction, actor.userId, name, credential);
    const hasCodes = (await transaction.first(CODES_LEFT, [actor.userId])) !== undefined;
    if (!hasCodes) await replaceRecoveryCodes(transaction, actor.userId, codes.hashes);
    const token = await rotateSession(transaction, actor, 'passkey-added');
    await appendAccountEvent(transaction, actor, 'passkey.added');
    await queueAccountMail(transaction, actor, 'passkey-added');
    return { recoveryCodes: hasCodes ? null : [...codes.shown], token };
  });
}

async function insert(
  transaction: Transaction,
  userId: string,
  name: string,
  credential: NewCredential,
): Promise<void> {
  const { id, publicKey, counter, transports, isSynced } = credential;
  const row = [uuidv7(), userId, id, publicKey, counter, transports, name, isSynced];
  if ((await transaction.first(INSERT, row)) === undefined) throw new CaseworkError('already-done');
}
