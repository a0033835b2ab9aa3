import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runToEnd } from './processes.mjs';
import { Refused } from './refused.mjs';

const WEB_SOURCES = [
  'apps/web',
  'libs/contracts',
  'libs/messages',
  'libs/domain',
  'package-lock.json',
  'tsconfig.base.json',
];
const NOT_SOURCES = new Set(['dist', 'dist-types', 'node_modules']);

/** Compiles what changed since the last time: the compiler keeps its own books. */
export async function buildServer(root) {
  const compiler = join(root, 'node_modules/typescript7/bin/tsc');
  const done = await runToEnd(process.execPath, [compiler, '-b', 'tsconfig.json'], { cwd: root });
  if (done.code !== 0) throw new Refused(`The product could not be built:\n${done.stdout}${done.stderr}`);
}

/** Builds the page unless it was built from exactly these sources. Vite empties the folder first, the stamp included. */
export async function buildWeb(root, say) {
  const stamp = join(root, 'apps/web/dist/.built-from');
  const sources = hashOf(root, WEB_SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  say('Building the page …');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // Whatever the caller's environment is called, people get the page for production: half the weight.
  const env = { ...process.env, NODE_ENV: 'production' };
  const done = await runToEnd(process.execPath, [vite, 'build', 'apps/web', '--emptyOutDir'], { cwd: root, env });
  if (done.code !== 0) throw new Refused(`The page could not be built:\n${done.stderr || done.stdout}`);
  writeFileSync(stamp, sources);
}

/** One hash over names and contents; times of files are no guide after a checkout. */
export function hashOf(root, places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesBelow(join(root, place))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCES.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(place, entry.name)) : [join(place, entry.name)]));
}
