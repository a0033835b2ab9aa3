import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { addUp, closingLine, readCounts } from './counts.mjs';
import JourneyCounts from './journey-counts.mjs';
import { passingFolder } from './passing-folder.mjs';
import { countsOfLeftOut, listSuites, partSuites, runSuite, turnsOf } from './suites.mjs';
import { decideInstall, findProgram, INSTALL_COMMAND } from './system-packages.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sapar-npm-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the count of one runner', () => {
  it('is its last line of that form', () => {
    const output = 'of an example:\n1 passed, 1 failed, 1 skipped\nTests: done\n\n12 passed, 0 failed, 3 skipped\n';
    expect(readCounts(output, 0)).toEqual({ passed: 12, failed: 0, skipped: 3 });
  });

  it.each([
    ['printed no count', 'Segmentation fault', 0, 0],
    ['was killed before it could count', '', null, 0],
    ['ran nothing', '0 passed, 0 failed, 0 skipped', 0, 0],
    ['counted no failure but ended badly', '5 passed, 0 failed, 0 skipped', 1, 5],
    ['was killed after its count', '5 passed, 0 failed, 0 skipped', null, 5],
  ])('has one failure when the runner %s', (_what, output, code, passed) => {
    expect(readCounts(output, code)).toEqual({ passed, failed: 1, skipped: 0 });
  });

  it('keeps the failures that a failing runner counted itself', () => {
    expect(readCounts('5 passed, 2 failed, 0 skipped', 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('does not believe a line that only looks like it', () => {
    expect(readCounts('so 5 passed, 0 failed, 0 skipped', 0).failed).toBe(1);
  });
});

describe('the sum', () => {
  it('adds every column and ends in the one line', () => {
    const sum = addUp([
      { passed: 5, failed: 0, skipped: 0 },
      { passed: 7, failed: 1, skipped: 2 },
      countsOfLeftOut({ specs: 3 }),
      countsOfLeftOut({ specs: 0 }),
    ]);
    expect(closingLine(sum)).toBe('12 passed, 1 failed, 6 skipped');
  });

  it('reads a real runner, how it ended, and nothing that a test of it printed', async () => {
    const reporter = fileURLToPath(new URL('./print-counts.mjs', import.meta.url));
    const runner = (after: string) => ({
      args: [
        '--input-type=module',
        '-e',
        `const { printCounts } = await import(${JSON.stringify(reporter)});
         printCounts({ passed: 3, failed: 0, skipped: 1 }); console.log('\\n9 passed, 0 failed, 0 skipped'); ${after}`,
      ],
    });
    expect(await runSuite(folder, runner(''), {}, [])).toEqual({ passed: 3, failed: 0, skipped: 1 });
    const killed = runner("process.kill(process.pid, 'SIGKILL')");
    expect(await runSuite(folder, killed, {}, [])).toEqual({ passed: 3, failed: 1, skipped: 1 });
    const silent = { args: ['-e', "console.log('9 passed, 0 failed, 0 skipped')"] };
    expect(await runSuite(folder, silent, {}, [])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the folder of a server that passes', () => {
  it('is the temporary one where there is no memory to write to', () => {
    expect(passingFolder(join(folder, 'nowhere'))).toBe(tmpdir());
  });
});

describe('the suites', () => {
  const at = (path: string): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), '');
  };

  it('that have no file yet are not counted, and the queue runs on both backends once it has one', () => {
    const names = (): readonly string[] => listSuites(folder).map(({ name }) => name);
    expect(names()).toEqual(['unit and integration']);
    at('apps/worker/src/deliveries/send.queue.spec.ts');
    expect(names()).toEqual(['unit and integration', 'queue on Redis', 'queue on PostgreSQL']);
    at('infra/local/start.spec.ts');
    expect(names()).toEqual([...names().slice(0, 3), 'programs and servers']);
    rmSync(join(folder, 'infra'), { recursive: true });
    at('libs/domain/src/day.spec.ts');
    expect(names().at(-1)).toBe('units without a database');
    rmSync(join(folder, 'libs'), { recursive: true });
    at('apps/web/index.html');
    at('e2e/journeys/sign-in.spec.ts');
    expect(names()).toContain('journeys in the browser');
    at('e2e/quality/accessibility.spec.ts');
    expect(names()).toContain('quality of the pages');
  });

  it('run the units first on every core, then the queue, which waits, beside the browser', () => {
    const names = (suites: ReturnType<typeof listSuites>) =>
      turnsOf(suites).map((lanes) => lanes.map((lane) => lane.map(({ name }) => name)));
    const queue = ['queue on Redis', 'queue on PostgreSQL'];
    const all = listSuites(folder);
    expect(names(all)).toEqual([
      [['unit and integration']],
      [['quality of the pages', 'journeys in the browser'], queue],
    ]);
    expect(names(all.filter(({ name }) => queue.includes(name)))).toEqual([[queue]]);
  });

  it('that miss a program are left out, the others run', () => {
    const { possible, leftOut } = partSuites(listSuites(folder), { redis: null, chromium: null });
    expect(possible.map(({ name }) => name)).toEqual(['unit and integration', 'queue on PostgreSQL']);
    expect(leftOut.map(({ name }) => name)).toEqual([
      'queue on Redis',
      'quality of the pages',
      'journeys in the browser',
    ]);
  });
});

describe('a suite beside another', () => {
  it('is heard apart, and counted as ever', async () => {
    const heard: string[] = [];
    const talking = { args: ['-e', "console.log('to the reader'); console.error('of a fault')"] };
    const counts = await runSuite(folder, talking, {}, [], (text: string) => heard.push(text));
    expect(heard.join('').split('\n').sort()).toEqual(['', 'of a fault', 'to the reader']);
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('missing programs', () => {
  it.each([
    ['nothing', { missing: [], isRoot: true, isCi: true, hasApt: true }],
    ['install', { missing: ['redis'], isRoot: true, isCi: false, hasApt: true }],
    ['install', { missing: ['redis'], isRoot: false, isCi: true, hasApt: true }],
    ['tell', { missing: ['redis'], isRoot: false, isCi: false, hasApt: true }],
    ['tell', { missing: ['redis'], isRoot: true, isCi: true, hasApt: false }],
  ])('lead to %s when %j', (decision, facts) => {
    expect(decideInstall(facts)).toBe(decision);
  });

  it('are found by any of their names, if they may be run', () => {
    const place = join(folder, 'bin');
    mkdirSync(place);
    writeFileSync(join(place, 'chromium'), '');
    chmodSync(join(place, 'chromium'), 0o644);
    expect(findProgram(['chromium', 'google-chrome'], place)).toBeNull();
    writeFileSync(join(place, 'google-chrome'), '');
    chmodSync(join(place, 'google-chrome'), 0o755);
    expect(findProgram(['chromium', 'google-chrome'], place)).toBe(join(place, 'google-chrome'));
  });

  it('have one command that installs them', () => {
    expect(INSTALL_COMMAND).toMatch(/^sudo apt-get update && sudo apt-get install -y [^\n]*redis-server[^\n]*chromium/);
  });
});

describe('the count of the journeys', () => {
  const printed = (outcomes: readonly string[], status: string, faults = 0): string => {
    const written: string[] = [];
    const original = process.stdout.write.bind(process.stdout);
    const reporter = new JourneyCounts();
    reporter.onBegin({}, { allTests: () => outcomes.map((outcome) => ({ outcome: () => outcome })) });
    for (let fault = 0; fault < faults; fault += 1) reporter.onError();
    process.stdout.write = (text: string | Uint8Array) => (written.push(String(text)), true);
    reporter.onEnd({ status });
    process.stdout.write = original;
    return written.join('').trim();
  };

  it.each([
    [['expected', 'skipped'], 'passed', 0, '1 passed, 0 failed, 1 skipped'],
    [['expected', 'unexpected', 'flaky'], 'failed', 0, '1 passed, 2 failed, 0 skipped'],
    [['expected'], 'timedout', 0, '1 passed, 1 failed, 0 skipped'],
    [['expected'], 'passed', 1, '1 passed, 1 failed, 0 skipped'],
    [[], 'failed', 1, '0 passed, 1 failed, 0 skipped'],
  ] as const)('of %j, ended %s with %i faults outside', (outcomes, status, faults, line) => {
    expect(printed(outcomes, status, faults)).toBe(line);
  });
});
