import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './refused.mjs';

/** Keys and passwords of this data folder: made once, kept beside the data that they seal. */
export function readKeys(folder) {
  const file = join(folder, 'keys.json');
  if (!existsSync(file)) {
    const key = () => randomBytes(32).toString('base64');
    const password = () => randomBytes(24).toString('base64url');
    const keys = {
      SEALING_KEY: key(),
      LINK_KEY: key(),
      superuser: password(),
      sapar_owner: password(),
      sapar_api: password(),
      sapar_jobs: password(),
    };
    // Whole or not at all: half a file after kill -9 would lock everybody out of the data.
    writeFileSync(`${file}.part`, JSON.stringify(keys, null, 2), { mode: 0o600, flush: true });
    renameSync(`${file}.part`, file);
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Refused(`The keys in ${file} cannot be read; put the file back from a backup, or move the folder away.`);
  }
}
