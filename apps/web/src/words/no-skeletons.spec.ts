import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const FOLDER = new URL('./', import.meta.url);
/** `{count, number}`, `{on, date, long}` and `::` would ask the browser for figures and days of its own. */
const FORMATTED = /\{\s*\w+\s*,\s*(?:number|date|time)\b|::/;

describe('the words of every language', () => {
  it.each(['en', 'ru', 'kk'])('leave figures and days to our own tables: %s', (language) => {
    const folder = new URL(`${language}/`, FOLDER);
    const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    expect(texts.flatMap((text) => text.split('\n').filter((line) => FORMATTED.test(line)))).toEqual([]);
  });
});
