import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { keysOf } from '@sapar/persistence';
import type { FileStore } from './file-store.js';
import { fileKeyOf, sealFile, unsealFile, type FileKey } from './seal-file.js';

const UUID_LENGTH = 36;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files in a folder, sealed at rest; the folder alone is worth nothing to whoever copies it. */
export function openDiskFileStore(folder: string, masterKey: Buffer): FileStore {
  const fileKeys = keysOf(masterKey).map(fileKeyOf);
  const fileKey = fileKeys[0] ?? fileKeyOf(masterKey);
  return {
    keyId: fileKey.id,
    put: async (id, bytes) => writeWhole(pathOf(folder, id), sealFile(fileKey, id, bytes)),
    get: async (id) => openWithAny(fileKeys, id, await readFile(pathOf(folder, id))),
    delete: (id) => remove(pathOf(folder, id)),
    idsBefore: (id) => idsBefore(folder, id),
  };
}

/** Under the key in use, or under one that it takes over from. */
function openWithAny(keys: readonly FileKey[], id: string, sealed: Buffer): Buffer {
  for (const key of keys.slice(0, -1)) {
    try {
      return unsealFile(key, id, sealed);
    } catch {
      // Under another key; the last one's refusal is the caller's.
    }
  }
  return unsealFile(keys.at(-1)!, id, sealed);
}

/** The end of a UUIDv7 is its random part: folders by its last two characters stay evenly filled. */
function pathOf(folder: string, id: string): string {
  if (!UUID.test(id)) throw new Error('the id of a file is no UUID');
  return join(folder, id.slice(-2), `${id}.sealed`);
}

/** With the halves that crashes left of it. */
async function remove(path: string): Promise<void> {
  const names = await namesIn(dirname(path));
  for (const name of names.filter((one) => one.startsWith(basename(path))))
    await rm(join(dirname(path), name), { force: true });
}

async function* idsBefore(folder: string, bound: string): AsyncGenerator<readonly string[]> {
  for (const part of await namesIn(folder)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue;
    const ids = (await namesIn(join(folder, part))).map((name) => name.slice(0, UUID_LENGTH));
    yield [...new Set(ids)].filter((id) => UUID.test(id) && id < bound);
  }
}

/** What is not there yet holds nothing. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Under its name a file is whole or not there: a crash half-way leaves only a `.part`. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeSynced(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function writeSynced(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The row is durable at commit, so the name must be too. Windows cannot open a folder; its file system orders this itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
