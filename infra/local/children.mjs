import { spawn } from 'node:child_process';
import { openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refused } from './refused.mjs';

const PATIENCE = 60_000;

/** The long-running parts of the product, started and stopped together. */
export class Children {
  #children = [];
  #isStopping = false;
  #root;
  #folder;
  #onEnd;

  /** @param {{ root: string, folder: string, onEnd: (sentence: string) => void }} facts */
  constructor({ root, folder, onEnd }) {
    this.#root = root;
    this.#folder = folder;
    this.#onEnd = onEnd;
  }

  /** An open pipe on its standard input tells the child when this process is gone, also after kill -9. */
  start(name, script, environment) {
    const path = join(this.#folder, 'logs', `${name}.log`);
    const log = openSync(path, 'a');
    const before = statSync(path).size;
    const child = spawn(process.execPath, [script], {
      cwd: this.#root,
      env: { ...environment, SAPAR_EXIT_WITH_PARENT: '1' },
      stdio: ['pipe', log, log],
      // Ctrl-C in a terminal reaches the whole foreground group; the parts are stopped in order instead.
      detached: true,
    });
    this.#children.push(child);
    child.stdin.on('error', () => undefined);
    child.once('exit', (code) => {
      if (!this.#isStopping) this.#onEnd(`The ${name} stopped by itself (${code}): ${lastLine(path, before)}`);
    });
  }

  async stop() {
    this.#isStopping = true;
    await Promise.all(this.#children.map(endChild));
  }
}

/** A part that does not hear SIGTERM within ten seconds is killed: Ctrl-C leaves nothing behind. */
function endChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((done) => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(impatience);
      done(undefined);
    });
    child.kill('SIGTERM');
  });
}

function lastLine(path, from) {
  const lines = readFileSync(path).subarray(from).toString('utf8').trim().split('\n');
  const line = lines.filter((text) => !text.startsWith('{')).at(-1);
  return line ? `${line} (${path})` : `see ${path}`;
}

/** Waits until the address answers 200, or until only tolerated parts are missing; an answer with parts names those that are not ready. */
export async function waitUntilReady(url, folder, tolerated = []) {
  const until = performance.now() + PATIENCE;
  let missing = '';
  while (performance.now() < until) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    const parts = answer === null ? null : await partsMissing(answer);
    if (parts !== null && parts.length > 0 && parts.every(({ name }) => tolerated.includes(name))) return;
    missing = (parts ?? []).map(({ name, detail }) => `${name}: ${detail ?? 'not ready'}`).join(', ');
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Refused(
    `${url} was not ready within ${PATIENCE / 1000} seconds${missing ? ` (${missing})` : ''}; see ${join(folder, 'logs')}.`,
  );
}

async function partsMissing(answer) {
  const { parts = [] } = await answer.json().catch(() => ({}));
  return parts.filter(({ ok }) => !ok);
}
