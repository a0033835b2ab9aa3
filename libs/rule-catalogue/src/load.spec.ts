import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CATALOGUE_DIRECTORY, CatalogueError, loadCatalogue } from '@sapar/rule-catalogue';

const FILES = [
  'sources.yaml',
  'calendars/2026.yaml',
  ...['mci', 'notification/arrival.deadline', 'visa/b1.single.stay-days', 'visa/b4.covers'].flatMap((rule) => [
    `${rule}.yaml`,
    `${rule}.cases.yaml`,
  ]),
];

describe('loading names file, line and fault', () => {
  let folder: string;
  let directory: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sapar-catalogue-'));
    directory = join(folder, 'kz');
    // A few rules stand for all: every fault is found in one file.
    for (const file of FILES) cpSync(join(CATALOGUE_DIRECTORY, file), join(directory, file));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const spoil = (file: string, from: string | RegExp, to: string): string => {
    const path = join(directory, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    try {
      loadCatalogue(directory);
    } catch (error) {
      if (error instanceof CatalogueError) return error.message;
      throw error;
    }
    return 'nothing was found';
  };
  const RULE = 'notification/arrival.deadline.yaml';
  const MCI = 'mci.yaml';

  it.each([
    [
      'an impossible date',
      RULE,
      'checkedOn: 2026-04-04',
      'checkedOn: 2026-02-30',
      /arrival\.deadline\.yaml:\d+ checkedOn: must be a date/,
    ],
    [
      'a value without a source',
      RULE,
      'sources: [korgan, freevector, dos, wpk]',
      'sources: []',
      /values\.0\.sources: a value needs a source/,
    ],
    ['an unknown source', RULE, '[korgan, freevector,', '[korgan, nobody,', /unknown source nobody/],
    [
      'law that only the product itself says',
      RULE,
      '[korgan, freevector, dos, wpk]',
      '[own-convention]',
      /arrival\.deadline\.yaml:\d+ own-convention stands only behind the confidence convention/,
    ],
    [
      'a convention that poses as law',
      RULE,
      'confidence: agreed',
      'confidence: convention',
      /arrival\.deadline\.yaml:\d+ a convention cites own-convention alone/,
    ],
    ['a missing Kazakh title', RULE, /^ {2}kk: Шетелдіктің.*\n/m, '', /title\.kk/],
    [
      'a field that nobody knows',
      RULE,
      'unit: working-days',
      'unit: working-days\nunits: 3',
      /yaml:\d+ .*[Uu]nrecognized key/,
    ],
    ['broken YAML', RULE, 'unit: working-days', 'unit: [working-days', /arrival\.deadline\.yaml:\d+ /],
    ['a missing day of the check', RULE, 'checkedOn: 2026-04-04\n', '', /checkedOn: must be a date/],
    ['a unit that nobody knows', RULE, 'unit: working-days', 'unit: fortnights', /deadline\.yaml:\d+ unit: /],
    [
      'a value that does not fit its unit',
      RULE,
      'value: 3',
      "value: 'three'",
      /"three" is no value of the unit working-days/,
    ],
    [
      'a link that is none',
      'sources.yaml',
      "'https://korgan-zan.kz",
      "'korgan-zan.kz",
      /sources\.yaml:\d+ korgan\.link: must be an address/,
    ],
    [
      'a source without an address',
      'sources.yaml',
      /^ {2}reference: .*\n/m,
      '',
      /sources\.yaml:\d+ .*needs a link or a reference/,
    ],
    [
      'values out of order',
      MCI,
      'inForceFrom: 2023-01-01',
      'inForceFrom: 2021-01-01',
      /mci\.yaml:\d+ version 2023 begins before version 2022 above/,
    ],
    [
      'values that overlap',
      MCI,
      'inForceTo: 2022-12-31',
      'inForceTo: 2023-01-31',
      /mci\.yaml:\d+ version 2023 begins on 2023-01-01, while version 2022 lasts until 2023-01-31/,
    ],
    [
      'a value that ends before it begins',
      MCI,
      'inForceTo: 2022-12-31',
      'inForceTo: 2021-12-31',
      /ends on 2021-12-31, before it begins/,
    ],
    ['a version twice', MCI, "version: '2023'", "version: '2022'", /mci\.yaml:\d+ the version 2022 stands twice/],
    [
      'an unknown value without a reason',
      MCI,
      /^ {4}reason:\n(?: {6}.*\n){3}/m,
      '',
      /values\.5: a reason stands beside the value null/,
    ],
    [
      'a reading in use that is not the strictest',
      'visa/b1.single.stay-days.yaml',
      'value: 30',
      'value: 60',
      /b1\.single\.stay-days\.yaml:\d+ the value in use is not that of the strictest reading/,
    ],
    [
      'a question without a strictest reading',
      RULE,
      'isStrictest: true',
      'isStrictest: false',
      /arrival-day needs exactly one strictest reading/,
    ],
    [
      'a contested figure that does not say why',
      'visa/b4.covers.yaml',
      /^openQuestions:\n(?: .*\n)+/m,
      '',
      /kz\.visa\.b4\.covers is contested and says neither/,
    ],
    [
      'a lead that became a value',
      'visa/b4.covers.yaml',
      "en: 'International",
      "en: 'LEAD: international",
      /'LEAD' is the word of a guess/,
    ],
    [
      'a guess in a note',
      'mci.yaml',
      'Monthly calculation',
      'Probably the calculation',
      /'Probably' is the word of a guess/,
    ],
    [
      'a case without an answer',
      'mci.cases.yaml',
      'value: 3063',
      'worth: 3063',
      /mci\.cases\.yaml:\d+ cases\.0: .*worth/,
    ],
    [
      'an id that does not fit the path',
      'mci.yaml',
      'id: kz.mci',
      'id: kz.fee.mci',
      /mci\.yaml:1 the id kz\.fee\.mci does not fit the path, which says kz\.mci/,
    ],
    [
      'a day of another year',
      'calendars/2026.yaml',
      'on: 2026-01-02',
      'on: 2025-01-02',
      /2025-01-02 is not a day of 2026/,
    ],
    ['a day twice', 'calendars/2026.yaml', 'on: 2026-01-02', 'on: 2026-01-01', /2026-01-01 stands twice/],
  ] as const)('%s', (_what, file, from, to, expected) => {
    expect(spoil(file, from, to)).toMatch(expected);
  });

  it('points at the very line', () => {
    const line =
      readFileSync(join(directory, RULE), 'utf8')
        .split('\n')
        .findIndex((text) => text.startsWith('checkedOn:')) + 1;
    expect(spoil(RULE, 'checkedOn: 2026-04-04', 'checkedOn: 2026-02-30')).toContain(`deadline.yaml:${String(line)} `);
  });

  const faultsNow = (): string => {
    try {
      loadCatalogue(directory);
    } catch (error) {
      if (error instanceof CatalogueError) return error.message;
      throw error;
    }
    return 'nothing was found';
  };
  const lineOf = (file: string, start: string, which = 0): number => {
    const lines = readFileSync(join(directory, file), 'utf8').split('\n');
    return lines.flatMap((text, index) => (text.trimStart().startsWith(start) ? [index + 1] : []))[which] ?? 0;
  };
  const copy = (file: string, as: string, change: (text: string) => string): void => {
    writeFileSync(join(directory, as), change(readFileSync(join(directory, file), 'utf8')));
  };

  it('a rule without cases, at the line of its id', () => {
    copy(RULE, 'notification/other.yaml', (text) => text.replace(/^id: .*/m, 'id: kz.notification.other'));
    expect(faultsNow()).toBe('kz/notification/other.yaml:1 kz.notification.other has no cases file');
  });

  it('the same rule in two files, naming the first one', () => {
    copy(RULE, 'notification/second.yaml', (text) => `# A second file.\n${text}`);
    expect(faultsNow()).toContain(
      `kz/notification/second.yaml:2 the id kz.notification.arrival.deadline already stands in kz/${RULE}`,
    );
  });

  it('cases for a rule that nobody has', () => {
    copy(RULE.replace('.yaml', '.cases.yaml'), 'notification/stray.cases.yaml', (text) =>
      text.replace(/^rule: .*/m, 'rule: kz.stray'),
    );
    expect(faultsNow()).toBe('kz/notification/stray.cases.yaml:2 no rule has the id kz.stray');
  });

  it('two values that are in force from the same day', () => {
    const second = "  - version: '2'\n    inForceFrom: 2020-01-11\n    value: 5\n    sources: [korgan]\n";
    copy(RULE, RULE, (text) => text.replace(/^readings:$/m, `${second}readings:`));
    const line = lineOf(RULE, 'inForceFrom', 1);
    expect(faultsNow()).toBe(`kz/${RULE}:${String(line)} versions 1 and 2 are both in force from 2020-01-11`);
  });

  it('two calendars of one year, naming both files', () => {
    copy('calendars/2026.yaml', 'calendars/2026-second.yaml', (text) => text);
    const line = lineOf('calendars/2026.yaml', 'year:');
    expect(faultsNow()).toContain(
      `kz/calendars/2026.yaml:${String(line)} the year 2026 already stands in kz/calendars/2026-second.yaml`,
    );
  });

  it('a day twice, and an unknown source of a day, at their own lines', () => {
    copy('calendars/2026.yaml', 'calendars/2026.yaml', (text) =>
      text.replace('on: 2026-01-02', 'on: 2026-01-01').replace('[trud84, cal2026]', '[trud84, nobody]'),
    );
    const file = 'calendars/2026.yaml';
    expect(faultsNow().split('\n')).toEqual([
      `kz/${file}:${String(lineOf(file, '- on: 2026-01-01', 1))} 2026-01-01 stands twice`,
      `kz/${file}:${String(lineOf(file, 'sources: [trud84, nobody]'))} 2026-01-07 names the unknown source nobody`,
    ]);
  });

  it('two strictest readings, at the line of their question', () => {
    copy(RULE, RULE, (text) => text.replace('isStrictest: false', 'isStrictest: true'));
    const line = lineOf(RULE, '- question: arrival-day');
    expect(faultsNow()).toBe(`kz/${RULE}:${String(line)} arrival-day needs exactly one strictest reading`);
  });
});
