import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { found } from '../errors.js';
import { insertDelivery } from '../reminders/insert-delivery.js';
import type { AccountChange } from './read-account-notice.js';

interface Person {
  readonly name: string;
  readonly email: string;
  readonly language: string;
}

/** Tells the owner of an account that a way of signing in has changed: whoever did not do it learns of it by mail. */
export async function queueAccountMail(
  transaction: Transaction,
  { userId, tenantId }: Pick<Actor, 'userId' | 'tenantId'>,
  change: AccountChange,
): Promise<void> {
  const person = found(
    await transaction.first<Person>('select name, email, language from user_account where id = $1', [userId]),
  );
  await insertDelivery(transaction, tenantId, {
    ...{ kind: 'account-changed', purposeKey: null, recipient: { kind: 'user', id: userId, ...person } },
    ...{ subjectIds: { change, at: transaction.now }, dueAt: transaction.now },
  });
}
