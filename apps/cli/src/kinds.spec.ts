import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { deadlineCommand } from './answer-deadline.js';
import { replyTo } from './run.js';
import { readOnce } from './testing/read-once.js';
import { spawnBuilt } from './testing/spawn-command.js';

const command = deadlineCommand(readOnce);
const folder = mkdtempSync(join(tmpdir(), 'sapar-kinds-'));
const run = (line: string) => replyTo(line.split(' '), command);
const ask = (line: string) => {
  const { stdout, stderr, status } = run(`${line} --today 2026-06-01 --json`);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return JSON.parse(stdout) as {
    readonly kind: string;
    readonly deadlines: readonly { readonly of: string | null; readonly dueOn: string }[];
    readonly findings: readonly { readonly code: string }[];
  };
};
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the kinds of the deadline command', () => {
  it.each([
    ['--kind address-change --moved-on 2026-06-05', ['2026-06-09'], []],
    [
      '--kind region-trip --leaves-on 2026-06-05 --returns-on 2026-06-06',
      ['2026-06-09'],
      ['reading-needs-none', 'reading-needs-none'],
    ],
    [
      '--kind region-trip --leaves-on 2026-06-05 --returns-on 2026-06-09 --reading over-five-days',
      [],
      ['reading-in-use-needs-none', 'reading-needs-notification', 'reading-needs-none'],
    ],
    ['--kind entry-renewal --entries 2026-06-05,2026-06-05', ['2026-06-09', '2026-06-09'], []],
    ['--kind visa-free-registration --entered-on 2026-07-10', ['2026-08-08'], ['waits-for']],
    [
      '--kind last-lawful-day --stays 2026-05-20.. --per-entry 30 --rolling 90/180 --visa-ends-on 2026-07-15',
      ['2026-06-18', '2026-07-15', '2026-08-17'],
      [],
    ],
    [
      '--kind overrun --planned-end-on 2026-07-10 --stays 2026-05-20.. --total 30 --entries-allowed multiple',
      ['2026-06-17', '2026-05-29', '2026-06-17', '2026-06-17'],
      ['overrun', 'return-gives-no-days', 'route-too-late'],
    ],
    [
      '--kind overrun --planned-end-on 2026-07-10 --stays 2026-06-10.. --on 2026-06-12 --per-entry 20 --extension-signed-by Lawyer --visa-ends-on 2026-07-02',
      ['2026-06-09', '2026-06-09', '2026-06-26', '2026-06-26', '2026-06-26'],
      ['overrun', 'visa-ends-before-return', 'extension-open', 'extension-denied'],
    ],
    [
      '--kind planned-crossings --crossings exit:2026-06-10:land --visa e-visa --entries-allowed 1 --entries-used 1',
      [],
      ['e-visa-by-air-only', 'exit-ends-visa'],
    ],
    ['--kind invitation-window --entry-on 2026-09-04', ['2026-06-06', '2026-08-28'], ['window-not-open']],
    [
      '--kind supplier-papers --entry-on 2026-10-09 --country CN --closed 2026-10-01..2026-10-08',
      ['2026-09-30'],
      ['other-party-closed'],
    ],
    ['--kind invitation-ready --filed-on 2026-06-01 --arrives-on 2026-07-10', ['2026-06-08'], []],
    [
      '--kind passport-validity --expires-on 2027-02-27 --visa-ends-on 2026-11-30',
      ['2027-02-28'],
      ['passport-too-short-for-visa'],
    ],
    ['--kind document-expiry --document insurance --expires-on 2026-07-01', ['2026-07-01'], []],
    ['--kind breach-notice --found-on 2026-06-05', ['2026-06-08'], []],
    ['--kind retention-end --closed-on 2028-02-29', ['2029-02-28'], []],
  ])('%s', (line, dueOn, codes) => {
    const answer = ask(line);
    expect(Object.keys(answer)).toEqual(['kind', 'deadlines', 'findings']);
    expect(answer.deadlines.map((deadline) => deadline.dueOn)).toEqual(dueOn);
    expect(answer.findings.map(({ code }) => code)).toEqual(codes);
  });

  it('tells every date with its steps, rule, calendar, freshness and confidence', () => {
    const [deadline] = ask('--kind address-change --moved-on 2026-06-05').deadlines;
    expect(deadline).toEqual({
      kind: 'address-notification',
      of: null,
      dueOn: '2026-06-09',
      dueAt: '2026-06-09T23:59:59+05:00',
      steps: expect.arrayContaining([{ on: '2026-06-05', counted: true, day: 1, reason: 'Friday, working day' }]),
      rule: { id: 'kz.notification.arrival.deadline', version: '1' },
      calendar: { version: expect.stringContaining('2026') },
      freshness: 'checked',
      confidence: 'agreed',
    });
  });

  it('gives the default kind the answer that it gives without a kind, to the byte', () => {
    const plain = run('--arrived-on 2026-03-20 --json').stdout;
    expect(run('--kind arrival-notification --arrived-on 2026-03-20 --json').stdout).toBe(plain);
    expect(plain).toMatch(/^\{"arrivedOn":"2026-03-20","dueOn":"2026-03-27",/);
  });

  it.each([
    ['en', 'Last lawful day (days from each entry): Thu 18 Jun 2026, end of day'],
    ['ru', 'Последний законный день (дни с каждого въезда): чт, 18 июня 2026 г.'],
    ['kk', 'Соңғы заңды күн (әр кіруден бастап күндер): 2026 жылғы 18 маусым'],
  ])('explains in %s', (language, headline) => {
    const { stdout } = run(`--kind last-lawful-day --stays 2026-05-20.. --per-entry 30 --lang ${language}`);
    expect(stdout.startsWith(headline)).toBe(true);
  });

  it('answers a file of facts line by line, all or none', () => {
    const path = join(folder, 'facts.jsonl');
    writeFileSync(path, '{"moved-on":"2026-06-05"}\n{"moved-on":"2026-06-12"}\n');
    expect(run(`--kind address-change --file ${path}`).stdout.trimEnd().split('\n')).toHaveLength(2);
    writeFileSync(path, '{"moved-on":"2026-06-05"}\n{"moved-on":"2026-02-30"}\n');
    expect(spawnBuilt('deadline', ['--kind', 'address-change', '--file', path])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^Line 2: --moved-on is "2026-02-30"/),
    });
  });

  it.each([
    ['--kind nonsense', /--kind must be one of arrival-notification, address-change/],
    ['--kind address-change', /--moved-on is needed/],
    ['--kind address-change --moved-on 2026-02-30', /not a date of the calendar/],
    ['--kind address-change --arrived-on 2026-02-20', /[Uu]nknown option '--arrived-on'/],
    ['--kind address-change --moved-on 2019-06-01', /rule on the notification is not known/],
    ['--kind address-change --moved-on 2027-12-31', /no working calendar for 2028/],
    ['--kind region-trip --leaves-on 2026-06-05 --returns-on 2026-06-04', /lies before/],
    ['--kind region-trip --leaves-on 2026-06-05 --returns-on 2026-06-06 --reading any', /--reading must be one of/],
    ['--kind last-lawful-day --stays 2026-05-20 --per-entry 30', /--stays must look like/],
    ['--kind last-lawful-day --stays 2026-05-20.. --rolling 90', /--rolling must be a whole number/],
    ['--kind overrun --planned-end-on 2026-07-10 --stays 2026-05-20..', /give at least one/],
    ['--kind planned-crossings --crossings exit:2026-06-10:foot', /--crossings must look like/],
    ['--kind supplier-papers --entry-on 2026-10-09 --country China', /two capital letters/],
    ['--kind supplier-papers --entry-on 2026-10-09 --country XQ', /--country is 'XQ', which is no country/],
    ['--kind invitation-window --entry-on 2017-06-01', /rule kz\.invitation\.filing\.latest-working-days is not known/],
    ['--kind overrun --planned-end-on 2019-07-10 --stays 2019-05-20.. --on 2019-06-01 --total 30', /known from 2020/],
    ['--kind document-expiry --document insurance --expires-on 1899-12-31', /--expires-on is "1899-12-31"/],
    ['--kind document-expiry --document insurance --expires-on 2201-01-01', /from 1900 to 2200/],
    ['--kind retention-end --closed-on 2200-06-01', /after 2200-12-31, the last day that is counted/],
    ['--kind retention-end --closed-on 2027-02-29', /--closed-on is "2027-02-29", not a date of the calendar/],
    [
      '--kind last-lawful-day --stays 2026-01-01..2026-01-20,2026-01-19..2026-02-01 --per-entry 30',
      /the stay of 2026-01-01 ends on 2026-01-20, yet there is an entry on 2026-01-19; .* which crossing is right\?/,
    ],
    [
      '--kind overrun --planned-end-on 2026-07-10 --stays 2026-05-20..,2026-05-25.. --total 30',
      /the stay of 2026-05-20 has no exit, yet there is an entry on 2026-05-25/,
    ],
    ['--kind supplier-papers --entry-on 2026-10-09 --country CN --closed 2026-10-01..', /last day of each range/],
  ])('refuses %s with one sentence and 2', (line, sentence) => {
    const { stdout, stderr, status } = run(line);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('lists every kind with its facts', () => {
    const { stdout } = run('--help');
    for (const kind of ['address-change', 'overrun', 'passport-validity', 'retention-end'])
      expect(stdout).toContain(`--kind ${kind}`);
  });
});
