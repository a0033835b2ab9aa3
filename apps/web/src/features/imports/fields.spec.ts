import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { IMPORT_FIELDS } from '@sapar/contracts';
import { fieldOfHead } from '@sapar/domain';
import { FAULTS, FIELDS } from './fields.js';

const LANGUAGES = ['en', 'ru', 'kk'] as const;
const wordsOf = (language: string) =>
  JSON.parse(readFileSync(new URL(`../../words/${language}/imports.json`, import.meta.url), 'utf8')) as {
    readonly fields: Readonly<Record<string, string>>;
    readonly faults: Readonly<Record<string, string>>;
  };

describe('the columns of a sheet of people', () => {
  it('are those of the interface', () => {
    expect(FIELDS).toEqual(IMPORT_FIELDS);
  });

  it.each(LANGUAGES)('are understood again under the heads of an export in %s', (language) => {
    const { fields, faults } = wordsOf(language);
    expect(FIELDS.map((field) => fieldOfHead(fields[field] ?? ''))).toEqual(FIELDS);
    expect(FAULTS.filter((code) => faults[code] === undefined)).toEqual([]);
  });
});
