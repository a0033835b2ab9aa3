import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { lockDataFolder } from './data-folder.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sapar-lock-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the lock of the data folder', () => {
  const place = join(folder, 'locked');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;

  it('is taken over from an owner that was killed, and given back at the end', () => {
    mkdirSync(place);
    writeFileSync(join(place, 'start.pid'), String(dead));
    const lock = lockDataFolder(place);
    expect(readFileSync(join(place, 'start.pid'), 'utf8')).toBe(String(process.pid));
    lock.release();
    expect(readdirSync(place)).toEqual(['logs']);
  });

  it('is taken over from a number that now belongs to another program', () => {
    writeFileSync(join(place, 'start.pid'), '1');
    lockDataFolder(place).release();
  });

  it('goes to exactly one of many starts at the same moment', async () => {
    writeFileSync(join(place, 'start.pid'), String(dead));
    const script = join(folder, 'start.mjs');
    const source = fileURLToPath(new URL('./data-folder.mjs', import.meta.url));
    writeFileSync(
      script,
      `import { lockDataFolder } from ${JSON.stringify(source)};
       try { lockDataFolder(process.argv[2]); console.log('mine'); setTimeout(() => undefined, 3000); } catch { console.log('refused'); }`,
    );
    const answers = await Promise.all(
      Array.from(
        { length: 8 },
        () =>
          new Promise<string>((done) => {
            const child = spawn(process.execPath, [script, place], { stdio: ['ignore', 'pipe', 'inherit'] });
            child.stdout.once('data', (text: Buffer) => {
              done(text.toString().trim());
            });
          }),
      ),
    );
    expect(answers.filter((answer) => answer === 'mine')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'refused')).toHaveLength(7);
  }, 30_000);
});
