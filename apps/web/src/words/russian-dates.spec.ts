import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';

const FOLDER = new URL('./ru/', import.meta.url);

describe('Russian words', () => {
  it('put no full stop behind a date, which brings its own', () => {
    expect(formatDate(calendarDate('2026-03-27'), 'ru')).toMatch(/г\.$/);
    const doubled = readdirSync(FOLDER).flatMap((file) =>
      [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/\{(?:date|\w+On)\}\..*/g)].map(([line]) => line),
    );
    expect(doubled).toEqual([]);
  });
});
