import { randomBytes } from 'node:crypto';
import { withoutOthers } from './key-ring.js';
import { seal, unseal } from './seal.js';

const contextOf = (technicianId: string) => ({ table: 'technician_key', column: 'wrapped_key', rowId: technicianId });

/** A new key of one person, wrapped by the master key: destroying it erases everything sealed with it. */
export function newPersonKey(
  masterKey: Buffer,
  technicianId: string,
): { readonly key: Buffer; readonly wrapped: Buffer } {
  const key = randomBytes(32);
  return { key, wrapped: seal(masterKey, contextOf(technicianId), key.toString('base64')) };
}

export function unwrapPersonKey(masterKey: Buffer, technicianId: string, wrapped: Buffer): Buffer {
  return Buffer.from(unseal(masterKey, contextOf(technicianId), wrapped), 'base64');
}

/** The same key of the person under the key in use, or null when it stands under that already. */
export function rewrapPersonKey(masterKey: Buffer, technicianId: string, wrapped: Buffer): Buffer | null {
  try {
    unseal(withoutOthers(masterKey), contextOf(technicianId), wrapped);
    return null;
  } catch {
    return seal(masterKey, contextOf(technicianId), unseal(masterKey, contextOf(technicianId), wrapped));
  }
}
