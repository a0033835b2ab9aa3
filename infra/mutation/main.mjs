// `npm run mutation`: how many faults put into the law's arithmetic the specs notice; less than 90 % is a failure.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { changedSources, SOURCES } from './sources.mjs';

const LONGEST_CHECK = 4 * 60_000;
/** In few files the mutants that nothing can notice weigh more: a check of what changed asks for less than the whole run. */
const LEAST = { whole: 90, changed: 80 };

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
  // A group of its own, so that its workers end with it.
  detached: true,
  env: { ...process.env, TZ: 'UTC', MUTATION_LEAST: String(isCheck ? LEAST.changed : LEAST.whole) },
});
const limit = isCheck ? setTimeout(giveUp, LONGEST_CHECK) : undefined;
run.on('exit', (code) => {
  clearTimeout(limit);
  process.exit(code ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(1));

/** A check that takes too long gives no verdict; the whole run outside CI does. */
function giveUp() {
  process.stdout.write(`mutation stopped after 4 minutes without a verdict; changed files: ${String(files.length)}\n`);
  end(0);
}

function end(code) {
  process.kill(-run.pid, 'SIGKILL');
  rmSync('coverage/mutation', { recursive: true, force: true });
  process.exit(code);
}
