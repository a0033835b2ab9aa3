import { randomBytes, timingSafeEqual } from 'node:crypto';
import { blindIndex, keysOf } from '@sapar/persistence';

const macOf = (masterKey: Buffer, userId: string, nonce: string): Buffer =>
  blindIndex(masterKey, 'device-mark', `${userId}:${nonce}`);

/** Left on a device after a sign-in: opens nothing, but gives the device tries of its own that no stranger can use up. */
export function newDeviceMark(masterKey: Buffer, userId: string): string {
  const nonce = randomBytes(16).toString('base64url');
  return `${nonce}.${macOf(masterKey, userId, nonce).toString('base64url')}`;
}

/** The name under which this device's tries are counted, or null when the mark is none of ours or of somebody else. */
export function knownDevice(masterKey: Buffer, userId: string, mark: string | null): string | null {
  const [nonce = '', mac = ''] = (mark ?? '').split('.');
  if (nonce.length !== 22) return null;
  const given = Buffer.from(mac, 'base64url');
  const isOurs = keysOf(masterKey).some((key) => {
    const right = macOf(key, userId, nonce);
    return given.length === right.length && timingSafeEqual(given, right);
  });
  return isOurs ? nonce : null;
}
