import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { pause } from './run.mjs';

/**
 * A pid file may outlive its server, and another program may have been given the number.
 * @param {string} pidFile postmaster.pid of a data folder
 * @returns {boolean} whether that process is a PostgreSQL
 */
export function isServerAlive(pidFile) {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : 0;
  if (!pid) return false;
  if (existsSync('/proc/self/comm')) {
    return existsSync(`/proc/${pid}/comm`) && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' }).stdout.includes('postgres');
}

/**
 * pg_ctl returns when the port is open; recovery after a crash may still refuse logins for a moment.
 * @param {string} url
 */
export async function waitUntilAnswering(url) {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return;
    } catch (fault) {
      if (attempt === 50 || (fault instanceof Error && /password/.test(fault.message))) throw fault;
      await pause(200);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
