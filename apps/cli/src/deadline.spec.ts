import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { deadlineCommand } from './answer-deadline.js';
import { replyTo } from './run.js';
import { readOnce } from './testing/read-once.js';
import { builtPath, spawnBuilt, spawnCommand } from './testing/spawn-command.js';

const command = deadlineCommand(readOnce);
const ask = (words: readonly string[]) => replyTo(words, command);
const folder = mkdtempSync(join(tmpdir(), 'sapar-dates-'));
const fileOf = (text: string): string => {
  const path = join(folder, 'dates.txt');
  writeFileSync(path, text);
  return path;
};
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the deadline command', () => {
  it('builds itself after an install, and then prints its answer alone', () => {
    const words = ['--arrived-on', '2026-03-20', '--json'];
    expect(spawnCommand('deadline', words)).toEqual(ask(words));
  }, 60_000);

  it('prints one object with exactly the promised keys', () => {
    const { stdout, stderr, status } = ask(['--arrived-on', '2026-03-20', '--json']);
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
    expect(spawnBuilt('deadline', words, zone)).toEqual(ask(words));
  });

  it('shows the later reading on request', () => {
    expect(JSON.parse(ask(['--arrived-on', '2026-03-20', '--convention', 'next-day', '--json']).stdout)).toMatchObject({
      dueOn: '2026-03-30',
      confidence: 'contested',
    });
  });

  it('counts from the arrival at the host on request, and else says what that reading gives', () => {
    const at = ['--arrived-on', '2026-03-26', '--at-host-on', '2026-03-27'];
    const later = [...at, '--start-of-clock', 'host-arrival'];
    const json = (words: readonly string[]): unknown => JSON.parse(ask([...words, '--json']).stdout);
    expect(json(at)).toMatchObject({ dueOn: '2026-03-30', atHostOn: '2026-03-27', confidence: 'agreed' });
    expect(ask(at).stdout).toContain(
      '\nBy the later reading, counted from the arrival at the host: Tue 31 Mar 2026.\n',
    );
    expect(json(later)).toMatchObject({ arrivedOn: '2026-03-26', dueOn: '2026-03-31', confidence: 'contested' });
    expect(ask(later).stdout).toContain('Border crossed Thu 26 March, at the host Fri 27 March = working day 1.');
    expect(ask(later).stdout).not.toContain('By the later reading');
    expect(ask(['--arrived-on', '2026-03-26', '--at-host-on', '2026-03-26']).stdout).not.toContain('reading,');
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
    const { stdout } = ask(['--arrived-on', '2026-03-20', '--lang', language]);
    expect(stdout.split('\n')[0]).toBe(headline);
    expect(stdout).toContain(daysOff);
  });

  it.each([
    ['2025-01-03', 'en', '5 Jan 2025: Sunday, weekend day made working.'],
    ['2025-01-03', 'ru', '5 января 2025 г.: воскресенье, рабочий день вместо выходного.'],
    ['2025-01-03', 'kk', '2025 жылғы 5 қаңтар: жексенбі, демалыс орнына жұмыс күні.'],
    ['2025-01-03', 'en', '3 Jan 2025: Friday, moved day off.'],
    ['2027-03-12', 'en', '15 Mar 2027: Constitution Day, doubtful day off, counted as working.'],
    [
      '2027-03-12',
      'ru',
      '15 марта 2027 г.: День Конституции Республики Казахстан, спорный выходной, засчитан как рабочий.',
    ],
  ])('names the surprising day of an arrival on %s in %s', (arrivedOn, language, sentence) => {
    expect(ask(['--arrived-on', arrivedOn, '--lang', language]).stdout.split('\n')).toContain(sentence);
  });

  it('says nothing of surprises where every day is what it seems', () => {
    expect(ask(['--arrived-on', '2026-03-20']).stdout).not.toMatch(/^\d+ \w+ \d{4}: /m);
  });

  it('ends in silence when its reader has read enough', () => {
    const dates = fileOf('2026-03-20\n'.repeat(2_000));
    const piped = spawnSync(
      'sh',
      ['-c', '"$0" "$1" --file "$2" | head -n 1', process.execPath, builtPath('deadline'), dates],
      {
        encoding: 'utf8',
      },
    );
    expect(piped.stderr).toBe('');
    expect(JSON.parse(piped.stdout)).toMatchObject({ dueOn: '2026-03-27' });
  });

  it('answers a file of dates line by line', () => {
    const { stdout, status } = ask(['--file', fileOf('2026-03-20\r\n2026-03-21\n')]);
    expect(status).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { dueOn: string }).dueOn),
    ).toEqual(['2026-03-27', '2026-03-30']);
  });

  it('takes the day at the host of each line of a file, where there is one', () => {
    const file = fileOf('2026-03-26 2026-03-27\n2026-03-20\n');
    const dues = (words: readonly string[]): unknown[] =>
      ask(['--file', file, ...words])
        .stdout.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
    // As with one arrival: by the later reading Fri 27 March is working day 1, and Tue 31 the third.
    const [first, second] = dues([]);
    expect(first).toMatchObject({ arrivedOn: '2026-03-26', atHostOn: '2026-03-27', dueOn: '2026-03-30' });
    expect(second).toMatchObject({ dueOn: '2026-03-27' });
    expect(second).not.toHaveProperty('atHostOn');
    expect(dues(['--start-of-clock', 'host-arrival'])).toMatchObject([
      { dueOn: '2026-03-31' },
      { dueOn: '2026-03-27' },
    ]);
    const bad = ask(['--file', fileOf('2026-03-26 2026-03-25\n')]);
    expect(bad).toMatchObject({ stdout: '', status: 2, stderr: expect.stringMatching(/^Line 1: .* lies before/) });
  });

  it('prints nothing of a file with one bad line and names the line', () => {
    const bad = ['--file', fileOf('2026-03-20\n2026-02-30\n2026-03-21\n')];
    const { stdout, stderr, status } = spawnBuilt('deadline', bad);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^Line 2: '2026-02-30' is not a date of the calendar[^\n]*\n$/);
  });

  it.each([
    [['--arrived-on', '2026-02-30'], /not a date of the calendar/],
    [['--arrived-on', '27.03.2026'], /not a date of the calendar/],
    [['--arrived-on', '2027-02-29'], /'2027-02-29' is not a date of the calendar from 1900 to 2200/],
    [['--arrived-on', '1899-12-31'], /'1899-12-31' is not a date of the calendar from 1900 to 2200/],
    [['--arrived-on', '2201-01-01'], /'2201-01-01' is not a date of the calendar from 1900 to 2200/],
    [['--arrived-on', '2027-12-31'], /no working calendar for 2028/],
    [['--arrived-on', '2019-06-01'], /rule on the notification is not known/],
    [['--arrived-on', '2026-03-20', '--convention', 'later'], /--convention must be/],
    [['--arrived-on', '2026-03-20', '--lang', 'de'], /--lang must be/],
    [['--arrived-on', '2026-03-20', '--file', 'x'], /not both/],
    [['--file', '/does/not/exist'], /cannot be read/],
    [['--arrived-on', '2026-03-20', '--at-host-on', '2026-03-19'], /--at-host-on 2026-03-19 lies before the arrival/],
    [['--arrived-on', '2026-03-20', '--at-host-on', '2026-02-30'], /--at-host-on is "2026-02-30", not a date/],
    [['--arrived-on', '2026-03-20', '--start-of-clock', 'host-arrival'], /needs --at-host-on YYYY-MM-DD/],
    [['--arrived-on', '2026-03-20', '--start-of-clock', 'hotel'], /must be border or host-arrival, not 'hotel'/],
    [['--file', 'x', '--at-host-on', '2026-03-20'], /in a file it stands in the line/],
    [['--nonsense'], /[Uu]nknown option/],
    [['--arrived-on', '--json'], /^--arrived-on needs a value; --help explains\.$/m],
    [['--arrived-on'], /^--arrived-on needs a value; --help explains\.$/m],
    [['--json', '--lang'], /^--lang needs a value/],
    [['--json=yes', '--arrived-on', '2026-03-20'], /'--json' does not take an argument/],
    [['--arrived-on', '2026-03-20', '--arrived-on', '2026-03-21'], /^--arrived-on stands twice; [^\n]*--file\.$/m],
    [['--arrived-on', '2026-03-20', '--lang', 'en', '--lang', 'ru'], /^--lang stands twice; give it once\.$/m],
    [['2026-03-20'], /Unexpected argument '2026-03-20'/],
    [[], /--help explains/],
  ] as const)('refuses %j with one sentence and 2', (words, sentence) => {
    const { stdout, stderr, status } = ask(words);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('explains itself', () => {
    expect(ask(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--arrived-on') });
  });
});
