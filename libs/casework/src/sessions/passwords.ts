import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '@sapar/domain';
import { openGate } from './gate.js';

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// Two of the four threads that a process has for such work: files and look-ups keep theirs, and the memory stays bounded.
const gate = openGate(2, 256);

/** The stored form of a password or of a recovery code. */
export const hashPassword = (password: string): Promise<string> =>
  gate.run(() => hash(normalisePassword(password), COST));

/** Costs the same whether the account exists or not, so that the answer time tells nothing. */
export const isPasswordRight = (stored: string | null, password: string): Promise<boolean> =>
  gate.run(async () => {
    if (stored !== null) return verify(stored, normalisePassword(password));
    await hash(normalisePassword(password), COST);
    return false;
  });
