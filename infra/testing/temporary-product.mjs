import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../local/ports.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * `npm start` as a user would, on free ports and with a data folder of its own; removed after `stop`.
 * @param {Readonly<Record<string, string>>} [environment]
 * @param {string} [parent] the folder of its folder
 * @returns {Promise<{ url: string, mailUrl: string, folder: string, stop: () => Promise<void> }>}
 */
export async function startTemporaryProduct(environment = {}, parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, 'sapar-product-'));
  const [page, smtp, mail] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: {
      ...process.env,
      ...{ DATABASE_URL: '', DATABASE_OWNER_URL: '', DATABASE_WORKER_URL: '', SMTP_URL: '', REDIS_URL: '', DEMO: '' },
      ...{
        DATA_DIR: join(folder, 'data'),
        PORT: String(page),
        MAIL_SMTP_PORT: String(smtp),
        MAIL_WEB_PORT: String(mail),
      },
      ...{ PUBLIC_URL: '', HOST: '', WORKER_PORT: '', SAPAR_EXIT_WITH_PARENT: '1' },
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: stopping it is Ctrl-C in its terminal.
    detached: true,
  });
  const gone = new Promise((done) => child.once('exit', done).once('error', done));
  const stop = async () => {
    interrupt(child);
    await gone;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await untilReady(child);
  } catch (fault) {
    const logs = readLogs(join(folder, 'data', 'logs'));
    await stop();
    throw new Error(`${fault.message}${logs}`, { cause: fault });
  }
  return { url: `http://127.0.0.1:${page}`, mailUrl: `http://127.0.0.1:${mail}`, folder: join(folder, 'data'), stop };
}

/** Ctrl-C for its whole group; one that is gone already needs none. */
function interrupt({ pid, exitCode, signalCode }) {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(-pid, 'SIGINT');
  } catch (error) {
    if (error?.code !== 'ESRCH') throw error;
  }
}

/** Its closing line says that everything answers; an earlier end says why not. */
function untilReady(child) {
  return new Promise((done, fail) => {
    let output = '';
    const read = (chunk) => {
      output += String(chunk);
      if (output.includes('Ctrl-C stops everything')) done(undefined);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}: ${output.trim()}`)));
  });
}

function readLogs(folder) {
  try {
    return readdirSync(folder)
      .map((name) => `\n-- ${name}\n${readFileSync(join(folder, name), 'utf8').split('\n').slice(-15).join('\n')}`)
      .join('');
  } catch {
    return '';
  }
}
