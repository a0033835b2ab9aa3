import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { createWorkingCalendar } from '../calendar/create-working-calendar.js';
import type { CalendarYear } from '../calendar/working-calendar.js';
import { countCalendarDays, countWorkingDaysBefore, countWorkingDaysFrom, dueOnPaper, stepOn } from './count-days.js';
import type { VisitAnswer } from './visit-deadline.js';

const on = calendarDate;
const name = { en: 'New Year', ru: 'Новый год', kk: 'Жаңа жыл' };
const newYear = (year: number): CalendarYear['days'][number] => ({
  on: on(`${String(year)}-01-01`),
  kind: 'public-holiday',
  name,
  isDoubtful: false,
  sources: ['law'],
});
const yearOf = (year: number, status: CalendarYear['status'] = 'published'): CalendarYear => ({
  country: 'KZ',
  year,
  version: `${String(year)}.1`,
  status,
  checkedOn: on('2026-04-04'),
  days: [newYear(year)],
});
const calendar = createWorkingCalendar([yearOf(2025), yearOf(2026), yearOf(2027, 'draft')]);
const label = (value: number, of?: string) => ({
  kind: 'document-expiry' as const,
  ...(of === undefined ? {} : { of }),
  figure: { id: 'figure', version: '7', value, confidence: 'contested' as const, checkedOn: on('2026-04-04') },
  today: on('2026-06-01'),
});
const stepsOf = (deadline: VisitAnswer['deadlines'][number]) =>
  deadline.outcome === 'computed' ? deadline.steps.map((step) => [step.on, step.day, step.reason]) : [];

describe('a count of calendar days', () => {
  it('names its two ends: day 30 lies 29 days after day 1', () => {
    expect(countCalendarDays(label(30), on('2026-07-10'))).toEqual({
      kind: 'document-expiry',
      of: null,
      outcome: 'computed',
      dueOn: '2026-08-08',
      dueAt: '2026-08-08T23:59:59+05:00',
      steps: [
        { on: '2026-07-10', counted: true, day: 1, reason: 'first-day', name: null },
        { on: '2026-08-08', counted: true, day: 30, reason: 'last-day', name: null },
      ],
      rule: { id: 'figure', version: '7' },
      calendar: null,
      freshness: 'checked',
      confidence: 'contested',
    });
  });

  it('has no rule and no age where a paper prints the day', () => {
    expect(dueOnPaper('document-expiry', 'visa', on('2026-08-08'))).toEqual({
      kind: 'document-expiry',
      of: 'visa',
      outcome: 'computed',
      dueOn: '2026-08-08',
      dueAt: '2026-08-08T23:59:59+05:00',
      steps: [{ on: '2026-08-08', counted: false, day: null, reason: 'last-day', name: null }],
      rule: null,
      calendar: null,
      freshness: 'checked',
      confidence: 'official',
    });
    expect(stepOn(on('2026-08-08'), 'first-day', 1).counted).toBe(true);
  });
});

describe('a count of working days', () => {
  it('goes forward over New Year, names the holiday and rests on the calendars of both years', () => {
    const deadline = countWorkingDaysFrom(label(4, 'visa'), on('2026-12-30'), calendar, 'duty');
    expect(deadline).toMatchObject({
      of: 'visa',
      dueOn: '2027-01-05',
      calendar: { version: '2026.1+2027.1' },
      freshness: 'draft',
    });
    expect(stepsOf(deadline)).toEqual([
      ['2026-12-30', 1, 'working-day'],
      ['2026-12-31', 2, 'working-day'],
      ['2027-01-01', null, 'public-holiday'],
      ['2027-01-02', null, 'weekend'],
      ['2027-01-03', null, 'weekend'],
      ['2027-01-04', 3, 'working-day'],
      ['2027-01-05', 4, 'working-day'],
    ]);
    expect(deadline).toMatchObject({ steps: [{ counted: true }, {}, { counted: false, name }, {}, {}, {}, {}] });
  });

  it('goes back over New Year, up to the event that it is counted from', () => {
    const deadline = countWorkingDaysBefore(label(4), on('2027-01-05'), calendar, 'authority');
    expect(deadline).toMatchObject({ of: null, dueOn: '2026-12-29', calendar: { version: '2026.1+2027.1' } });
    expect(stepsOf(deadline)).toEqual([
      ['2026-12-29', 1, 'working-day'],
      ['2026-12-30', 2, 'working-day'],
      ['2026-12-31', 3, 'working-day'],
      ['2027-01-01', null, 'public-holiday'],
      ['2027-01-02', null, 'weekend'],
      ['2027-01-03', null, 'weekend'],
      ['2027-01-04', 4, 'working-day'],
      ['2027-01-05', null, 'counted-back-from'],
    ]);
  });

  it('rests on the calendar of its own year alone where it stays inside one', () => {
    const own = { calendar: { version: '2026.1' }, freshness: 'checked' };
    expect(countWorkingDaysFrom(label(3), on('2026-06-03'), calendar, 'duty')).toMatchObject(own);
    expect(countWorkingDaysBefore(label(3), on('2026-06-10'), calendar, 'duty')).toMatchObject(own);
  });

  it('names the year that has no calendar, forwards and back', () => {
    expect(countWorkingDaysFrom(label(5, 'visa'), on('2027-12-30'), calendar, 'duty')).toEqual({
      kind: 'document-expiry',
      of: 'visa',
      outcome: 'not-computable',
      missingYear: 2028,
    });
    expect(countWorkingDaysBefore(label(3), on('2025-01-03'), calendar, 'duty')).toEqual({
      kind: 'document-expiry',
      of: null,
      outcome: 'not-computable',
      missingYear: 2024,
    });
  });
});
