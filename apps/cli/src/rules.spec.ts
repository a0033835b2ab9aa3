import { describe, expect, it } from '@jest/globals';
import { rulesCommand } from './answer-rules.js';
import { replyTo } from './run.js';
import { readOnce } from './testing/read-once.js';
import { spawnBuilt, spawnCommand } from './testing/spawn-command.js';

const command = rulesCommand(readOnce);
const run = (words: readonly string[]) => replyTo(words, command);

interface Printed {
  readonly on: string;
  readonly rules: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly gaps: readonly { readonly id: string; readonly reason: string }[];
}
const print = (words: readonly string[]): Printed => JSON.parse(run([...words, '--json']).stdout) as Printed;

describe('the rules command', () => {
  it('builds itself after an install, and then prints its answer alone', () => {
    const words = ['--on', '2026-06-01', '--id', 'kz.mci'];
    expect(spawnCommand('rules', words)).toEqual(run(words));
  }, 60_000);

  it('prints one object with exactly the promised keys', () => {
    const { stdout, stderr, status } = run(['--on', '2026-06-01', '--id', 'kz.mci', '--json']);
    const answer = JSON.parse(stdout) as Printed;
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(Object.keys(answer)).toEqual(['on', 'rules', 'gaps']);
    expect(Object.keys(answer.rules[0] ?? {})).toEqual([
      ...['id', 'title', 'unit', 'value', 'version', 'inForceFrom', 'instrument', 'sources'],
      ...['confidence', 'freshness', 'checkedOn', 'conflicts'],
    ]);
    expect(answer).toMatchObject({
      on: '2026-06-01',
      rules: [{ id: 'kz.mci', value: 4325, unit: 'tenge', version: '2026', inForceFrom: '2026-01-01' }],
      gaps: [],
    });
    for (const source of answer.rules[0]?.['sources'] as readonly object[])
      expect(Object.keys(source)).toEqual(['title', 'link', 'published']);
  });

  it('lists every rule of the catalogue once, as a value or a gap', () => {
    const { rules, gaps } = print(['--on', '2026-06-01']);
    const listed = [...rules, ...gaps].map(({ id }) => id);
    expect(listed.sort()).toEqual(
      readOnce()
        .rules.map(({ id }) => id)
        .sort(),
    );
    for (const { value } of rules) expect(value).not.toBeNull();
  });

  it('answers the MCI after its last year with a gap that says why, and exits 0', () => {
    const { stdout, status } = run(['--on', '2027-02-01', '--id', 'kz.mci', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      on: '2027-02-01',
      rules: [],
      gaps: [{ id: 'kz.mci', reason: 'The MCI of 2027 is not known yet. The last known value ended on 31 Dec 2026.' }],
    });
  });

  it('shows what is contested as contested, with the strictest reading in use', () => {
    const [rule] = print(['--on', '2026-06-01', '--id', 'kz.visa.b1.single.stay-days']).rules;
    expect(rule).toMatchObject({ value: 30, confidence: 'contested' });
    expect(rule?.['conflicts']).toMatchObject([
      {
        readings: [
          { value: 30, isStrictest: true, inUse: true },
          { value: 60, isStrictest: false, inUse: false },
        ],
      },
      {},
    ]);
  });

  it('takes several ids and words in three languages', () => {
    const words = ['--on', '2026-06-01', '--id', 'kz.mci', '--id', 'kz.fine.518.1.official'];
    expect(print(words).rules.map(({ id }) => id)).toEqual(['kz.fine.518.1.official', 'kz.mci']);
    expect(run([...words, '--lang', 'ru']).stdout).toContain('Месячный расчётный показатель (МРП): 4\u00A0325 тенге');
    expect(run([...words, '--lang', 'kk']).stdout).toContain('Айлық есептік көрсеткіш (АЕК): 4\u00A0325 теңге');
    expect(run(words).stdout).toContain('Monthly calculation index (MCI): 4,325 tenge');
  });

  it.each(['en', 'ru', 'kk'])('tells all rules and gaps in words in %s', (language) => {
    const { stdout, stderr, status } = run(['--on', '2026-06-01', '--lang', language]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('kz.registration.deadline-day: ');
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  it.each(['America/Anchorage', 'Pacific/Kiritimati'])('answers the same in %s', (zone) => {
    const words = ['--on', '2026-12-31', '--id', 'kz.mci', '--json'];
    expect(spawnBuilt('rules', words, zone)).toEqual(run(words));
  });

  it.each([
    [['--on', '2026-02-30'], /'2026-02-30' is not a date of the calendar/],
    [['--on', '01.06.2026'], /not a date of the calendar/],
    [['--on', '2027-02-29'], /'2027-02-29' is not a date of the calendar/],
    [['--on', '1899-12-31'], /'1899-12-31' is not a date of the calendar from 1900 to 2200/],
    [['--on', '2201-01-01'], /'2201-01-01' is not a date of the calendar from 1900 to 2200/],
    [['--on', '2026-06-01', '--id', 'kz.nothing'], /'kz\.nothing'/],
    [['--on', '2026-06-01', '--on', '2026-06-02'], /--on stands twice/],
    [['--on', '2026-06-01', '--lang', 'de'], /--lang must be/],
    [['--on'], /--on needs a value/],
    [['--nonsense'], /[Uu]nknown option/],
    [[], /Give --on/],
  ] as const)('refuses %j with one sentence and 2', (words, sentence) => {
    const { stdout, stderr, status } = run(words);
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr).toMatch(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('ends with 2 and prints nothing when it is asked wrongly', () => {
    const words = ['--on', '2026-02-30'];
    expect(spawnBuilt('rules', words)).toEqual(run(words));
  });

  it('explains itself', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--on') });
  });
});
