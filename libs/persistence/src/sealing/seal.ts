import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { keysOf } from './key-ring.js';

const NONCE = 12;
const TAG = 16;

/** Where a sealed value lives: moved to another table, column or row it cannot be opened. */
export interface SealContext {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

const aadOf = ({ table, column, rowId }: SealContext): Buffer => Buffer.from(`${table}.${column}:${rowId}`);

/** AES-256-GCM: nonce, tag and ciphertext in one buffer. */
export function seal(key: Buffer, context: SealContext, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(aadOf(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made for the same context, under the key or one of its others; throws when all keys, context or content differ. */
export function unseal(key: Buffer, context: SealContext, sealed: Buffer): string {
  const keys = keysOf(key);
  for (const one of keys.slice(0, -1)) {
    try {
      return open(one, context, sealed);
    } catch {
      // Under another key; the last one's refusal is the caller's.
    }
  }
  return open(keys.at(-1) ?? key, context, sealed);
}

function open(key: Buffer, context: SealContext, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE));
  decipher.setAAD(aadOf(context));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
}

/** A value that finds equal texts without revealing them: HMAC under a key derived for this purpose only. */
export function blindIndex(masterKey: Buffer, purpose: string, text: string): Buffer {
  const purposeKey = createHmac('sha256', masterKey).update(`blind-index:${purpose}`).digest();
  return createHmac('sha256', purposeKey).update(text).digest();
}

/** The same under every key that may have been used: for finding, never for writing. */
export const blindIndexes = (masterKey: Buffer, purpose: string, text: string): readonly Buffer[] =>
  keysOf(masterKey).map((key) => blindIndex(key, purpose, text));
