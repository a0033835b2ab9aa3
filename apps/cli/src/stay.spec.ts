import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { stayCommand } from './answer-stay.js';
import { replyTo } from './run.js';
import { spawnBuilt, spawnCommand } from './testing/spawn-command.js';

const folder = mkdtempSync(join(tmpdir(), 'sapar-stays-'));
const EXAMPLE = {
  stays: [
    ['2026-01-01', '2026-01-20'],
    ['2026-03-01', null],
  ],
  on: '2026-06-01',
  caps: [
    { days: 90, within: 180 },
    { days: 30, perEntry: true },
  ],
};
const fileOf = (lines: readonly (object | string)[]): string => {
  const path = join(folder, 'cases.jsonl');
  writeFileSync(path, lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  return path;
};
const run = (lines: readonly (object | string)[], words: readonly string[] = ['--json']) =>
  replyTo(['--file', fileOf(lines), ...words], stayCommand);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the stay command', () => {
  it('builds itself after an install, and then prints its answer alone', () => {
    expect(spawnCommand('stay', ['--file', fileOf([EXAMPLE]), '--json'])).toEqual(run([EXAMPLE]));
  }, 60_000);

  it('prints one object a line with exactly the promised keys', () => {
    const { stdout, stderr, status } = run([EXAMPLE, { ...EXAMPLE, stays: [] }]);
    expect({ stderr, status, lines: stdout.split('\n').length }).toEqual({ stderr: '', status: 0, lines: 3 });
    expect(stdout.split('\n')[0]).toBe(
      '{"caps":[{"used":113,"remaining":0,"firstOverstayOn":"2026-05-10","overstayDays":23,' +
        '"longestStayIfEnteringOn":0,"earliestEntryOn":"2026-08-31"},{"used":93,"remaining":0,' +
        '"firstOverstayOn":"2026-03-31","overstayDays":63,"longestStayIfEnteringOn":30,"earliestEntryOn":"2026-06-01"}],' +
        '"binding":1,"lastLawfulOn":"2026-03-30"}',
    );
  });

  it.each(['America/Anchorage', 'Asia/Almaty', 'Pacific/Kiritimati'])('answers the same in %s', (zone) => {
    expect(spawnBuilt('stay', ['--file', fileOf([EXAMPLE]), '--json'], zone)).toEqual(run([EXAMPLE]));
  });

  it('counts the days of one visa and of a calendar year', () => {
    const caps = [
      { days: 60, total: true, from: '2026-01-10', to: '2026-12-31' },
      { days: 60, from: '2026-03-01' },
      { days: 120, perYear: true },
    ];
    const answer = JSON.parse(run([{ ...EXAMPLE, on: '2026-03-31', caps }]).stdout) as {
      readonly caps: readonly object[];
    };
    expect(answer).toMatchObject({
      caps: [{ used: 42 }, { used: 31, remaining: 29 }, { used: 51 }],
      binding: 0,
      lastLawfulOn: '2026-04-18',
    });
  });

  it.each([
    [
      'en',
      'Last lawful day: Mon 30 Mar 2026. Ended first by: 30 days from each entry.',
      '113 days used, 0 days remaining.',
    ],
    ['ru', 'Последний законный день: пн, 30 марта 2026 г. Раньше всех', 'Использовано: 113 дней, осталось: 0 дней.'],
    ['kk', 'Соңғы заңды күн: 2026 жылғы 30 наурыз, дүйсенбі.', 'Пайдаланылғаны: 113 күн, қалғаны: 0 күн.'],
  ])('explains in %s', (language, headline, used) => {
    const { stdout, status } = run([EXAMPLE], ['--lang', language]);
    expect(status).toBe(0);
    expect(stdout.startsWith(headline)).toBe(true);
    expect(stdout).toContain(used);
  });

  it('takes leaving and returning on one day for two stays', () => {
    const stays = [
      ['2026-05-10', null],
      ['2026-05-01', '2026-05-10'],
    ];
    expect(JSON.parse(run([{ ...EXAMPLE, stays, on: '2026-05-12' }]).stdout)).toMatchObject({
      caps: [{ used: 12 }, { used: 3 }],
    });
  });

  const cap = (limit: object) => ({ ...EXAMPLE, caps: [limit] });
  const stays = (...list: readonly (readonly (string | null)[])[]) => ({ ...EXAMPLE, stays: list });
  it.each([
    [stays(['2026-02-30', null]), /the entry of stay 1 is "2026-02-30", not a date/],
    [stays(['2026-02-20', '2026-02-19']), /stay 1 ends on 2026-02-19, before it begins/],
    [stays(['1899-12-31', null]), /from 1900 to 2200/],
    [stays(['2026-01-01', '2201-01-01']), /the exit of stay 1 is "2201-01-01"/],
    [stays(['2026-01-01']), /stay 1 must be \[entry, exit or null\]/],
    [stays(['2026-01-01', '2026-01-20'], ['2026-01-19', '2026-02-01']), /which crossing is right\?/],
    [stays(['2026-01-01', null], ['2026-01-19', '2026-02-01']), /the stay of 2026-01-01 has no exit/],
    [{ ...EXAMPLE, on: '2027-02-29' }, /'on' is "2027-02-29"/],
    [{ ...EXAMPLE, on: undefined }, /'on' is nothing/],
    [{ ...EXAMPLE, limits: [] }, /'limits' is not known/],
    [{ ...EXAMPLE, caps: undefined }, /'caps' must be a list/],
    [{ ...EXAMPLE, stays: 3 }, /'stays' must be a list/],
    [cap({ days: 0, within: 180 }), /'days' of cap 1 is 0, not a whole number/],
    [cap({ days: -1, perEntry: true }), /'days' of cap 1 is -1/],
    [cap({ days: 90, within: 0 }), /'within' of cap 1 is 0/],
    [cap({ days: 1.5, perYear: true }), /'days' of cap 1 is 1.5/],
    [cap({ days: 90 }), /exactly one of/],
    [cap({ days: 90, within: 180, perEntry: true }), /exactly one of/],
    [cap({ days: 90, perEntry: false }), /'perEntry' of cap 1 must be true/],
    [cap({ days: 90, every: 180 }), /unknown key 'every'/],
    [cap({ days: 90, total: true, from: '2026-02-01', to: '2026-01-01' }), /before it begins/],
    ['{"stays":', /it is not JSON/],
    ['[]', /it is not an object/],
    ['', /it is not JSON/],
  ])('prints nothing where a line is %j, and names the line', (line, sentence) => {
    const { stdout, stderr, status } = run([EXAMPLE, line, EXAMPLE]);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(/^Line 2: [^\n]+\n$/);
    expect(stderr).toMatch(sentence);
  });

  it('asks for its file and explains itself', () => {
    expect(spawnBuilt('stay', [])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Give --file cases.jsonl; --help explains.\n',
    });
    expect(run([], ['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('longestStayIfEnteringOn'),
    });
  });
});
