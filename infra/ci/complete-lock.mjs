// A mirror that does not serve other platforms' optional packages lets npm drop them from the lock; `npm ci` then
// refuses it elsewhere. --write adds the missing entries, --check fails when one is missing.
import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

/** Platform of a package by the words of its name: `@nx/nx-linux-x64-gnu`, `@swc/core-win32-arm64-msvc`. */
const platformOf = (name) => {
  const words = name.replaceAll('/', '-').split('-');
  const os = {
    linux: 'linux',
    linuxmusl: 'linux',
    darwin: 'darwin',
    win32: 'win32',
    windows: 'win32',
    freebsd: 'freebsd',
    android: 'android',
    openharmony: 'openharmony',
  };
  const system = words.map((word) => os[word]).find(Boolean);
  const cpu = words.find((word) =>
    ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el'].includes(word),
  );
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(system ? { os: [system] } : {}) };
};

const resolvable = (from, name) => {
  let folder = from;
  for (;;) {
    if (packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
    const up = folder.lastIndexOf('/node_modules/');
    folder = up < 0 ? '' : folder.slice(0, up);
  }
};

const missing = Object.entries(packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !resolvable(path, name))
    .map(([name, range]) => ({ name, range, dev: entry.dev === true })),
);
if (process.argv.includes('--write')) {
  for (const { name, range, dev } of missing) {
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~>=]+/, ''),
      ...platformOf(name),
      ...(dev ? { dev: true } : {}),
      optional: true,
    };
  }
  lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
process.stdout.write(
  `${missing.length} optional packages missing from the lock${process.argv.includes('--write') ? ', now added' : ''}\n`,
);
process.exit(process.argv.includes('--write') || missing.length === 0 ? 0 : 1);
