import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '../calendar/calendar-date.js';
import { createWorkingCalendar } from '../calendar/create-working-calendar.js';
import type { CalendarDay } from '../calendar/working-calendar.js';
import { invitationReadiness, invitationWindow } from './invitation-window.js';
import { EXPIRING_PAPERS, paperExpiry, passportValidity, retentionEnd } from './paper-deadlines.js';
import type { LegalFigure, VisitAnswer } from './visit-deadline.js';

const on = calendarDate;
const name = { en: 'Feast', ru: 'Праздник', kk: 'Мереке' };
const day = (date: string, kind: CalendarDay['kind'], isDoubtful = false): CalendarDay => ({
  on: on(date),
  kind,
  name,
  isDoubtful,
  sources: ['test'],
});
const calendar = createWorkingCalendar([
  {
    country: 'KZ',
    year: 2026,
    version: 'KZ-2026.1',
    status: 'published',
    checkedOn: on('2026-04-04'),
    // 31 August is the day off that nobody is sure of.
    days: [day('2026-05-01', 'public-holiday'), day('2026-08-31', 'carried-over-day-off', true)],
  },
]);
const figure = (id: string, value: number): LegalFigure => ({
  id,
  version: '1',
  value,
  confidence: 'agreed',
  checkedOn: on('2026-04-04'),
});
const today = on('2026-06-01');
const days = ({ deadlines }: VisitAnswer) =>
  deadlines.map((one) => [one.of, one.outcome === 'computed' ? one.dueOn : `no calendar ${String(one.missingYear)}`]);
const codes = ({ findings }: VisitAnswer) => findings.map(({ code }) => code);

describe('an invitation', () => {
  const invitation = {
    earliest: figure('earliest', 90),
    latest: figure('latest', 5),
    processing: figure('processing', 5),
    practice: figure('practice', 30),
    calendar,
  };

  it('may be filed from 90 days to five working days before the entry, the doubtful day off counted as closed', () => {
    const answer = invitationWindow(on('2026-09-04'), { ...invitation, today });
    expect(days(answer)).toEqual([
      [null, '2026-06-06'],
      [null, '2026-08-27'],
    ]);
    expect(answer.findings).toEqual([{ code: 'window-not-open', severity: 'note', facts: { opensOn: '2026-06-06' } }]);
    expect(answer.deadlines).toMatchObject([
      {
        kind: 'invitation-earliest',
        rule: { id: 'earliest' },
        steps: [
          { on: '2026-06-06', day: null, reason: 'first-day' },
          { on: '2026-09-04', day: null, reason: 'counted-back-from' },
        ],
      },
      { kind: 'invitation-latest', rule: { id: 'latest' } },
    ]);
    expect(invitationWindow(on('2026-09-04'), { ...invitation, today: on('2026-06-06') }).findings).toEqual([]);
    const closing = answer.deadlines[1];
    expect(
      closing?.outcome === 'computed' && closing.steps.map(({ on: date, day: n, reason }) => [date, n, reason]),
    ).toEqual([
      ['2026-08-27', 1, 'working-day'],
      ['2026-08-28', 2, 'working-day'],
      ['2026-08-29', null, 'weekend'],
      ['2026-08-30', null, 'weekend'],
      ['2026-08-31', null, 'doubtful-day-closed'],
      ['2026-09-01', 3, 'working-day'],
      ['2026-09-02', 4, 'working-day'],
      ['2026-09-03', 5, 'working-day'],
      ['2026-09-04', null, 'counted-back-from'],
    ]);
  });

  it('cannot be filed any more after its last day', () => {
    const late = invitationWindow(on('2026-09-04'), { ...invitation, today: on('2026-08-28') });
    expect(late.findings).toEqual([{ code: 'window-closed', severity: 'stop', facts: { closedOn: '2026-08-27' } }]);
    expect(invitationWindow(on('2026-09-04'), { ...invitation, today: on('2026-08-27') }).findings).toEqual([]);
  });

  it('has no last day while the year of the entry has no calendar, and is not called closed', () => {
    const answer = invitationWindow(on('2027-02-01'), { ...invitation, today: on('2027-03-01') });
    expect(days(answer)).toEqual([
      [null, '2026-11-03'],
      [null, 'no calendar 2027'],
    ]);
    expect(answer.findings).toEqual([]);
  });

  it('is ready after five working days of the authority, and compared with the arrival', () => {
    const filed = (arrives: string) => invitationReadiness(on('2026-08-27'), on(arrives), { ...invitation, today });
    expect(days(filed('2026-09-04'))).toEqual([[null, '2026-09-04']]);
    expect(codes(filed('2026-09-04'))).toEqual(['ready-too-late', 'may-take-longer']);
    expect(codes(filed('2026-09-05'))).toEqual(['may-take-longer']);
    // 27 August and thirty days of practice is 26 September.
    expect(codes(filed('2026-09-26'))).toEqual(['may-take-longer']);
    expect(codes(filed('2026-09-27'))).toEqual([]);
    expect(filed('2026-09-04')).toMatchObject({
      deadlines: [
        {
          kind: 'invitation-ready',
          rule: { id: 'processing' },
          steps: [{ on: '2026-08-28', day: 1 }, {}, {}, {}, {}, {}, {}, {}],
        },
      ],
      findings: [
        { severity: 'stop', facts: { readyOn: '2026-09-04', arrivesOn: '2026-09-04' } },
        { severity: 'warning', facts: { until: '2026-09-26' } },
      ],
    });
    const unknown = invitationReadiness(on('2026-12-30'), on('2026-12-31'), { ...invitation, today });
    expect(days(unknown)).toEqual([[null, 'no calendar 2027']]);
    expect(codes(unknown)).toEqual(['may-take-longer']);
  });
});

describe('papers', () => {
  it('end on their printed day, and say when they are needed longer', () => {
    expect(days(paperExpiry('insurance', on('2026-07-01'), on('2026-07-01')))).toEqual([['insurance', '2026-07-01']]);
    expect(paperExpiry('insurance', on('2026-07-01'), on('2026-07-01')).findings).toEqual([]);
    expect(paperExpiry('insurance', on('2026-07-01'), on('2026-07-02')).findings).toEqual([
      {
        code: 'expires-before-needed',
        severity: 'warning',
        facts: { paper: 'insurance', expiresOn: '2026-07-01', neededUntil: '2026-07-02' },
      },
    ]);
    expect(paperExpiry('contract', today, null).deadlines[0]).toMatchObject({ kind: 'document-expiry' });
    expect(EXPIRING_PAPERS).toEqual(['passport', 'insurance', 'translation', 'contract', 'warranty', 'appointment']);
    expect(codes(paperExpiry('contract', on('2026-07-01'), null))).toEqual([]);
  });

  it('a passport must be good for three months after the visa and to the end of the stay', () => {
    const check = (expiresOn: string) =>
      passportValidity(
        { expiresOn: on(expiresOn), visaEndsOn: on('2026-11-30'), stayEndsOn: on('2027-01-15') },
        figure('passport', 3),
        today,
      );
    expect(days(check('2027-02-28'))).toEqual([
      ['visa', '2027-02-28'],
      ['stay', '2027-01-15'],
    ]);
    expect(codes(check('2027-02-28'))).toEqual([]);
    expect(check('2027-02-28').deadlines).toMatchObject([
      {
        kind: 'passport-needed-until',
        rule: { id: 'passport' },
        steps: [
          { on: '2026-11-30', day: null, reason: 'counted-back-from' },
          { on: '2027-02-28', day: null, reason: 'last-day' },
        ],
      },
      { kind: 'passport-needed-until', rule: null },
    ]);
    expect(check('2027-01-14').findings).toEqual([
      {
        code: 'passport-too-short-for-visa',
        severity: 'stop',
        facts: { expiresOn: '2027-01-14', neededUntil: '2027-02-28' },
      },
      {
        code: 'passport-too-short-for-stay',
        severity: 'stop',
        facts: { expiresOn: '2027-01-14', neededUntil: '2027-01-15' },
      },
    ]);
    expect(codes(check('2027-01-15'))).toEqual(['passport-too-short-for-visa']);
    expect(codes(check('2027-02-27'))).toEqual(['passport-too-short-for-visa']);
    expect(codes(check('2027-01-14'))).toEqual(['passport-too-short-for-visa', 'passport-too-short-for-stay']);
    expect(
      passportValidity({ expiresOn: today, visaEndsOn: null, stayEndsOn: null }, figure('passport', 3), today),
    ).toEqual({
      deadlines: [],
      findings: [],
    });
  });

  it('are kept for the months that were signed, on 29 February to the last of the month', () => {
    expect(retentionEnd(on('2028-02-29'), figure('months', 12), today)).toMatchObject({
      deadlines: [
        {
          kind: 'retention-end',
          dueOn: '2029-02-28',
          rule: { id: 'months' },
          steps: [
            { on: '2028-02-29', day: null, reason: 'event-day-not-counted' },
            { on: '2029-02-28', day: null, reason: 'last-day' },
          ],
        },
      ],
      findings: [],
    });
  });
});
