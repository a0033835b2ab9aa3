import { randomBytes } from 'node:crypto';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { hashPassword, isPasswordRight } from '../sessions/passwords.js';

const COUNT = 10;
const RANDOM = 11;
/** Crockford's letters: none that is taken for a figure. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LOOK_ALIKES: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/** The first sign says which of the ten it is, so that one hash is compared and not ten; the others are 55 random bits. */
const newCode = (ordinal: number): string =>
  `${String(ordinal)}${Array.from(randomBytes(RANDOM), (byte) => LETTERS[byte & 31]).join('')}`;
const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** Ten codes as they are shown once, and the hashes that are kept of them. */
export async function newRecoveryCodes(): Promise<{
  readonly shown: readonly string[];
  readonly hashes: readonly string[];
}> {
  const codes = Array.from({ length: COUNT }, (_, ordinal) => newCode(ordinal));
  return { shown: codes.map(inGroups), hashes: await Promise.all(codes.map(hashPassword)) };
}

/** Puts new codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  transaction: Transaction,
  userId: string,
  hashes: readonly string[],
): Promise<void> {
  await transaction.query('delete from recovery_code where user_id = $1', [userId]);
  for (const [ordinal, codeHash] of hashes.entries())
    await transaction.insert('recovery_code', {
      ...{ id: uuidv7(), userId, ordinal, codeHash },
      createdAt: transaction.now,
    });
}

const typed = (code: string): string =>
  Array.from(code.toLowerCase().replace(/[^0-9a-z]/g, ''), (letter) => LOOK_ALIKES[letter] ?? letter).join('');

/** Whether it was one of the codes not used yet; it is used now. */
export async function useRecoveryCode(transaction: Transaction, userId: string, code: string): Promise<boolean> {
  const plain = typed(code);
  if (plain.length !== RANDOM + 1 || !/^\d/.test(plain)) return false;
  const row = await transaction.first<{ id: string; code_hash: string }>(
    'select id, code_hash from recovery_code where user_id = $1 and ordinal = $2 and used_at is null for update',
    [userId, Number(plain[0])],
  );
  if (row === undefined || !(await isPasswordRight(row.code_hash, plain))) return false;
  await transaction.query('update recovery_code set used_at = app_now() where id = $1', [row.id]);
  return true;
}
