import type { ProveBoth } from '@sapar/contracts';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { noteRefusal } from '../sessions/note-refusal.js';
import type { Origin } from '../sessions/origin.js';
import { countersOfMember, forgiveTries, takeTry } from '../sessions/pace.js';
import { proveMember } from '../sessions/prove-member.js';
import { useCode } from './use-code.js';

/** Password and code of whoever sits at an open session, for acts that would let a thief of the session stay. */
export async function proveBoth(
  casework: Casework,
  actor: Actor,
  { password, code }: ProveBoth,
  origin: Origin,
): Promise<void> {
  await proveMember(casework, actor, { path: 'password', password }, origin);
  const counters = countersOfMember('code', actor.userId);
  await takeTry(casework, counters);
  const shownBy = await casework.unitOfWork.run(readingScopeOf(actor), async (transaction) => {
    const way = await useCode(transaction, casework.masterKey, actor.userId, code);
    if (way !== null) await forgiveTries(casework, transaction, counters);
    return way;
  });
  if (shownBy !== null) return;
  await noteRefusal(casework, actor, 'wrong-code', origin);
  throw fieldFault('code', 'wrong-code');
}
