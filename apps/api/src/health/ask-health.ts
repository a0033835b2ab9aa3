import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Beat } from '@sapar/casework';
import { Health, type HealthPart } from '@sapar/contracts';

/** Under this token Nest hands the question 'is every part there?' to the controller. */
export const HEALTH = Symbol('health');
export type AskHealth = () => Promise<readonly HealthPart[]>;

export interface HealthSources {
  readonly ping: () => Promise<void>;
  /** Whether reminding lives, as the rows say: also when no worker is there to be asked. */
  readonly beat: () => Promise<Beat>;
  /** Later than this is late. */
  readonly lateSeconds: number;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Address of the worker's operator port. */
  readonly workerUrl: string;
}

const PATIENCE_MILLISECONDS = 3_000;

/** Asks page, database, worker and mail; each answers for itself. */
export const healthOf =
  ({ ping, beat, lateSeconds, pageFolder, workerUrl }: HealthSources): AskHealth =>
  async () => {
    const [database, worker, reminders] = await Promise.all([
      askDatabase(ping),
      askWorker(workerUrl),
      askBeat(beat, lateSeconds),
    ]);
    return [askPage(pageFolder), database, ...worker, reminders];
  };

function askPage(folder: string): HealthPart {
  const ok = existsSync(join(folder, 'index.html'));
  return { name: 'page', ok, detail: ok ? null : 'is not built' };
}

async function askDatabase(ping: () => Promise<void>): Promise<HealthPart> {
  const ok = await ping().then(
    () => true,
    () => false,
  );
  return { name: 'database', ok, detail: ok ? null : 'does not answer' };
}

/** The last look and the oldest unsent reminder, told also while all is well. */
async function askBeat(beat: () => Promise<Beat>, lateSeconds: number): Promise<HealthPart> {
  try {
    const { lastSweepAt, sweepAgeSeconds, oldestUnsentAt } = await beat();
    const detail = `last look ${lastSweepAt ?? 'never'}, oldest unsent ${oldestUnsentAt ?? 'none'}`;
    return { name: 'reminders', ok: sweepAgeSeconds !== null && sweepAgeSeconds <= lateSeconds, detail };
  } catch {
    return { name: 'reminders', ok: false, detail: 'the database does not answer' };
  }
}

/** Mail is the worker's: where it does not answer, nobody knows of mail either. */
async function askWorker(url: string): Promise<readonly HealthPart[]> {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    return Health.parse(await answer.json()).parts;
  } catch {
    return [
      { name: 'worker', ok: false, detail: 'does not answer' },
      { name: 'mail', ok: false, detail: 'the worker does not answer' },
    ];
  }
}
