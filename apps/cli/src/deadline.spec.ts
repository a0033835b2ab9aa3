import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';

const ENTRY = fileURLToPath(new URL('../../../infra/commands/deadline.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../dist/deadline.js', import.meta.url));
const run = (words: readonly string[], zone = 'UTC') =>
  spawnSync(process.execPath, [BUILT, ...words], { encoding: 'utf8', env: { ...process.env, TZ: zone } });
const fileOf = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'dates-')), 'dates.txt');
  writeFileSync(path, text);
  return path;
};

describe('the deadline command', () => {
  beforeAll(() => {
    const first = spawnSync(process.execPath, [ENTRY, '--arrived-on', '2026-03-20', '--json'], { encoding: 'utf8' });
    if (first.status !== 0) throw new Error(`the command does not build itself: ${first.stderr}`);
  }, 60_000);

  it('prints one object with exactly the promised keys', () => {
    const { stdout, stderr, status } = run(['--arrived-on', '2026-03-20', '--json']);
    const answer = JSON.parse(stdout) as { readonly steps: readonly Record<string, unknown>[] };
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(Object.keys(answer)).toEqual([
      'arrivedOn',
      'dueOn',
      'dueAt',
      'steps',
      'rule',
      'calendar',
      'freshness',
      'confidence',
    ]);
    expect(answer).toMatchObject({
      arrivedOn: '2026-03-20',
      dueOn: '2026-03-27',
      dueAt: '2026-03-27T23:59:59+05:00',
      rule: { version: '1' },
    });
    expect(answer.steps).toHaveLength(8);
    expect(answer.steps[4]).toEqual({
      on: '2026-03-24',
      counted: false,
      day: null,
      reason: 'Nauryz Meiramy, carried-over day off',
    });
  });

  it.each(['America/Anchorage', 'Asia/Almaty', 'Pacific/Kiritimati'])('answers the same in %s', (zone) => {
    const words = ['--arrived-on', '2026-12-31', '--json'];
    expect(run(words, zone).stdout).toBe(run(words).stdout);
  });

  it('shows the later reading on request', () => {
    expect(JSON.parse(run(['--arrived-on', '2026-03-20', '--convention', 'next-day', '--json']).stdout)).toMatchObject({
      dueOn: '2026-03-30',
      confidence: 'contested',
    });
  });

  it.each([
    ['en', 'Last day: Fri 27 Mar 2026, end of day, Kazakhstan time (UTC+5)', '21–25 March are days off.'],
    ['ru', 'Последний день: пт, 27 марта 2026 г., до конца дня, время Казахстана (UTC+5)', '21–25 марта – выходные.'],
    [
      'kk',
      'Соңғы күн: 2026 жылғы 27 наурыз, жұма, күннің соңына дейін, Қазақстан уақыты (UTC+5)',
      '21–25 наурыз – демалыс күндері.',
    ],
  ])('explains in %s', (language, headline, daysOff) => {
    const { stdout } = run(['--arrived-on', '2026-03-20', '--lang', language]);
    expect(stdout.split('\n')[0]).toBe(headline);
    expect(stdout).toContain(daysOff);
  });

  it('answers a file of dates line by line', () => {
    const { stdout, status } = run(['--file', fileOf('2026-03-20\r\n2026-03-21\n')]);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { dueOn: string }).dueOn),
    ).toEqual(['2026-03-27', '2026-03-30']);
  });

  it('prints nothing of a file with one bad line and names the line', () => {
    const { stdout, stderr, status } = run(['--file', fileOf('2026-03-20\n2026-02-30\n2026-03-21\n')]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^Line 2: '2026-02-30' is not a date of the calendar[^\n]*\n$/);
  });

  it.each([
    [['--arrived-on', '2026-02-30'], /not a date of the calendar/],
    [['--arrived-on', '27.03.2026'], /not a date of the calendar/],
    [['--arrived-on', '2027-12-31'], /no working calendar for 2028/],
    [['--arrived-on', '2019-06-01'], /rule on the notification is not known/],
    [['--arrived-on', '2026-03-20', '--convention', 'later'], /--convention must be/],
    [['--arrived-on', '2026-03-20', '--lang', 'de'], /--lang must be/],
    [['--arrived-on', '2026-03-20', '--file', 'x'], /not both/],
    [['--file', '/does/not/exist'], /cannot be read/],
    [['--nonsense'], /[Uu]nknown option/],
    [[], /--help explains/],
  ] as const)('refuses %j with one sentence and 2', (words, sentence) => {
    const { stdout, stderr, status } = run(words);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('explains itself', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--arrived-on') });
  });
});
