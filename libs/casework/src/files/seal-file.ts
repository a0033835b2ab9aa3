import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** The key of all files, derived from the master key for this purpose only. */
export interface FileKey {
  readonly id: string;
  readonly key: Buffer;
}

export function fileKeyOf(masterKey: Buffer): FileKey {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'sapar:files:1', 32));
  const fingerprint = createHash('sha256').update('sapar:file-key:').update(key).digest('hex').slice(0, 12);
  return { id: `files-1-${fingerprint}`, key };
}

/** AES-256-GCM: nonce, tag, ciphertext. Under another file's id it cannot be opened. */
export function sealFile({ id: keyId, key }: FileKey, fileId: string, bytes: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${keyId}:${fileId}`));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `sealFile` made; throws when key, id or content differ. */
export function unsealFile({ id: keyId, key }: FileKey, fileId: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(`${keyId}:${fileId}`)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
}
