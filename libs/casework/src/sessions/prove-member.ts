import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault, found } from '../errors.js';
import { noteRefusal } from './note-refusal.js';
import type { Origin } from './origin.js';
import { countersOfMember, forgiveTries, takeTry } from './pace.js';
import { isPasswordRight } from './passwords.js';

/** Whoever sits at an open session shows to be its owner by the password; answers the hash that it fits. */
export async function proveMember(
  casework: Casework,
  actor: Actor,
  { path, password }: { readonly path: string; readonly password: string },
  origin: Origin,
): Promise<string> {
  const counters = countersOfMember('password', actor.userId);
  await takeTry(casework, counters);
  const { password_hash: stored } = found(
    await casework.unitOfWork.run(readingScopeOf(actor), (transaction) =>
      transaction.first<{ password_hash: string | null }>('select password_hash from user_account where id = $1', [
        actor.userId,
      ]),
    ),
  );
  if (stored === null || !(await isPasswordRight(stored, password))) {
    await noteRefusal(casework, actor, 'wrong-password', origin);
    throw fieldFault(path, 'wrong-password');
  }
  await casework.unitOfWork.run(readingScopeOf(actor), (transaction) => forgiveTries(casework, transaction, counters));
  return stored;
}
