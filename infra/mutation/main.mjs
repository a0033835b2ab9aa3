// `npm run mutation`: how many faults put into the law's arithmetic the specs notice; less than 90 % is a failure.
import { spawn } from 'node:child_process';
import { changedSources, SOURCES } from './sources.mjs';

const LONGEST_CHECK = 4 * 60_000;

const words = process.argv.slice(2);
const isCheck = words.includes('--changed');
const { files, why } = isCheck ? changedSources() : { files: words.length > 0 ? words : SOURCES, why: '' };
if (files.length === 0) {
  process.stdout.write(`mutation skipped: ${why}\n`);
  process.exit(0);
}

const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'infra/mutation/stryker.config.mjs'];
const run = spawn(process.execPath, [...stryker, '--mutate', files.join(',')], {
  stdio: 'inherit',
  detached: isCheck,
  env: { ...process.env, TZ: 'UTC' },
});
let isOver = false;
const limit = isCheck ? setTimeout(stop, LONGEST_CHECK) : undefined;
run.on('exit', (code) => {
  clearTimeout(limit);
  process.exit(isOver ? 0 : (code ?? 1));
});

/** A check that takes too long gives no verdict; the whole run outside CI does. */
function stop() {
  isOver = true;
  process.stdout.write(`mutation stopped after 4 minutes without a verdict: ${String(files.length)} files changed\n`);
  process.kill(-run.pid, 'SIGKILL');
}
