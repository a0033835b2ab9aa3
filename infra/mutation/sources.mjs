import { spawnSync } from 'node:child_process';

const FOLDERS = ['calendar', 'stays', 'deadlines'].map((folder) => `libs/domain/src/${folder}`);

/** Everything that the law's days are counted with. */
export const SOURCES = [...FOLDERS.map((folder) => `${folder}/*.ts`), '!libs/domain/src/**/*.spec.ts'];

/** Of these the files that differ from the main line before: from where a branch left it, or on it from the commit before. */
export function changedSources() {
  const head = git('rev-parse', 'HEAD');
  if (head === null) return { files: [], why: 'this is no clone with a history' };
  const left = ['origin/main', 'main'].map((main) => git('merge-base', 'HEAD', main)).find((base) => base !== null);
  const base = left === undefined || left === head ? git('rev-parse', 'HEAD^') : left;
  if (base === null) return { files: [], why: 'the clone has no earlier commit to compare with' };
  const changed = git('diff', '--name-only', '--diff-filter=d', base, '--', ...FOLDERS) ?? '';
  const files = changed.split('\n').filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  return { files, why: `no source of the law's arithmetic changed since ${base.slice(0, 7)}` };
}

function git(...words) {
  const { status, stdout } = spawnSync('git', words, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}
