import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const MEMORY = '/dev/shm';
/** The databases of all specs with the log of their changes stay far below it. */
const ROOM_BYTES = 6 * 2 ** 30;

/**
 * Where a server of the tests keeps its files: it makes and deletes some hundred for every spec, which costs a disk's
 * file system a sixth of the server's time. In memory where there is room, else in the system's temporary folder.
 * @param {string} [memory]
 */
export function passingFolder(memory = MEMORY) {
  try {
    accessSync(memory, constants.W_OK);
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= ROOM_BYTES ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}
