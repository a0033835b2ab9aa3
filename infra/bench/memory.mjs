import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startTemporaryProduct } from '../testing/temporary-product.mjs';

const TARGET_MEGABYTES = 700;
const SETTLE_MILLISECONDS = 20_000;

/** What `npm start` holds while nobody does anything: printed, never a gate, since it depends on the machine. */
export async function measureMemory() {
  const product = await startTemporaryProduct();
  try {
    await new Promise((resume) => setTimeout(resume, SETTLE_MILLISECONDS));
    const shares = familyOf(process.pid, placesOf(product.folder))
      .map(shareOf)
      .filter((share) => share > 0);
    const megabytes = shares.reduce((sum, share) => sum + share, 0) / 1024;
    const verdict = megabytes < TARGET_MEGABYTES ? 'under' : 'OVER';
    const line = `memory of npm start idle: ${megabytes.toFixed(0)} MB in ${shares.length} processes (proportional set size), ${verdict} ${TARGET_MEGABYTES}, no gate`;
    return [{ line, isPassed: true }];
  } finally {
    await product.stop();
  }
}

const read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
};

/** The data folder, and where the database's files went if its user may not enter that folder. */
function placesOf(folder) {
  const note = join(folder, 'postgres.location');
  return existsSync(note) ? [folder, readFileSync(note, 'utf8').trim()] : [folder];
}

/** Below this process, or detached from it but started on its folder: the database's server and its watchdog. */
function familyOf(starter, places) {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== starter);
  const parentOf = new Map(pids.map((pid) => [pid, /^PPid:\t(\d+)/m.exec(read(pid, 'status'))?.[1] ?? '0']));
  const isOurs = (pid) =>
    parentOf.has(pid) &&
    (places.some((place) => read(pid, 'cmdline').includes(place)) ||
      parentOf.get(pid) === String(starter) ||
      isOurs(parentOf.get(pid)));
  return pids.filter(isOurs);
}

/** Kilobytes: each shared page is divided among those who share it. */
const shareOf = (pid) => Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, 'smaps_rollup'))?.[1] ?? 0);
