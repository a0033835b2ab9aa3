import { passwordFault } from '@sapar/domain';
import { readingScopeOf, type Actor } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import { isCommonPassword } from './common-passwords.js';

type Person = Pick<Actor, 'tenantId' | 'userId'>;

interface Words {
  readonly email: string;
  readonly name: string;
  readonly company: string;
  readonly company_cyrillic: string | null;
}
const WORDS = `
  select u.email, u.name, t.legal_name as company, t.legal_name_cyrillic as company_cyrillic
  from user_account u, tenant t where u.id = $1 and t.id = $2`;

/** Refuses a new password that is short, common, or a name that anybody can guess of this person. */
export async function requireGoodPassword(casework: Casework, person: Person, newPassword: string): Promise<void> {
  const ownWords = await readOwnWords(casework, person);
  const fault = passwordFault(newPassword, { ownWords, isCommon: isCommonPassword });
  if (fault !== null) throw fieldFault('newPassword', fault);
}

async function readOwnWords({ unitOfWork }: Casework, person: Person): Promise<readonly string[]> {
  const words = await unitOfWork.run(readingScopeOf(person), (transaction) =>
    transaction.first<Words>(WORDS, [person.userId, person.tenantId]),
  );
  return Object.values(words ?? {}).filter((word): word is string => typeof word === 'string');
}
