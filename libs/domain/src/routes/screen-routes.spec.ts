import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '../calendar/calendar-date.js';
import { canTravelOn, type VisaAtHand } from './earliest-entry.js';
import { ACTIVITY_KINDS, PAYERS, type RouteAnswers, type RouteLaw } from './route-answers.js';
import { screenRoutes } from './screen-routes.js';

const NO = { ruleId: 'kz.visa-free.repair-allowed', isYes: false, isContested: true };
const LAW: RouteLaw = {
  visaFreeDays: { ruleId: 'kz.visa-free.general.days-per-entry', value: 30 },
  visaFreeList: { ruleId: 'kz.visa-free.unilateral.countries', isYes: true, isContested: false },
  visaFreeActivity: { install: NO, repair: NO, train: NO, consult: NO },
  ...{ treatyPurposes: null, eaeuWork: null, b2Covers: 'kz.visa.b2.covers' },
  b2SingleStayDays: { ruleId: 'kz.visa.b2.single.stay-days', value: 30 },
  b2MultipleStayDays: { ruleId: 'kz.visa.b2.multiple.stay-days', value: 90 },
  permitBoundaryDays: { ruleId: 'kz.work-permit.boundary.installer-days-in-180', value: 60 },
  rules: {
    ...{ noPaidEmployment: 'a', negotiation: 'b', eVisa: 'c', airportsOnly: 'd', permit: 'e', invitation: 'f' },
    fingerprints: 'g',
  },
};
const GERMAN: RouteAnswers = {
  ...{ activity: 'repair', citizenship: 'DE', days: 10, payer: 'supplier', hasContract: true },
};
const verdictsOf = (answers: Partial<RouteAnswers>, law: Partial<RouteLaw> = {}): readonly string[] =>
  screenRoutes({ ...GERMAN, ...answers }, { ...LAW, ...law }).map(({ route, verdict }) => `${route} ${verdict}`);
const codesOf = (route: string, answers: Partial<RouteAnswers>, law: Partial<RouteLaw> = {}): readonly string[] =>
  screenRoutes({ ...GERMAN, ...answers }, { ...LAW, ...law })
    .filter((one) => one.route === route)
    .flatMap(({ reasons }) => reasons.map(({ side, code }) => `${side} ${code}`));

describe('screening the route', () => {
  it('P11: a German fitter, repair, 10 days: the B2 visa fits, visa-free is not may repair', () => {
    expect(verdictsOf({})).toEqual(['business-visa fits', 'visa-free not-confirmed', 'e-visa not-confirmed']);
    expect(codesOf('visa-free', {})).toEqual(['for visa-free-for-days', 'open visa-free-is-not-may-work']);
  });

  it('lets talks go visa-free, and sends them to another category than repair', () => {
    expect(verdictsOf({ activity: 'negotiate' })).toEqual([
      ...['visa-free fits', 'negotiation-visa fits', 'e-visa not-confirmed', 'business-visa does-not-fit'],
    ]);
  });

  it('is no way to a job: pay from the host asks for permit and work visa', () => {
    expect(verdictsOf({ payer: 'host-salary' })).toEqual([
      ...['work-visa fits', 'visa-free does-not-fit', 'business-visa does-not-fit'],
    ]);
  });

  it.each([
    [30, ['for covers-the-activity']],
    [31, ['for covers-the-activity', 'for stay-over-single-entry']],
    [61, ['for covers-the-activity', 'for stay-over-single-entry', 'open permit-boundary']],
    [91, ['for covers-the-activity', 'against stay-too-long']],
  ])('%i days on a B2 visa: %j', (days, codes) => {
    expect(codesOf('business-visa', { days })).toEqual([
      ...codes,
      'for invitation-needed',
      'for fingerprints-in-person',
    ]);
  });

  it('lets a citizen of the union work without a visa, and names training as grey', () => {
    expect(verdictsOf({ citizenship: 'KG' }, { eaeuWork: 'x' })[0]).toBe('eaeu fits');
    expect(verdictsOf({ activity: 'train' })).toContain('business-visa not-confirmed');
  });

  it('does not let a gap of the law pass as a yes', () => {
    expect(verdictsOf({}, { visaFreeDays: null })).toContain('visa-free does-not-fit');
    const gap = { ...LAW.visaFreeActivity, repair: null };
    expect(verdictsOf({}, { visaFreeActivity: gap })).toContain('visa-free not-confirmed');
  });

  it('always answers at least one route, and never one that fits with a reason against it', () => {
    const answers = fc.record({
      activity: fc.constantFrom(...ACTIVITY_KINDS),
      citizenship: fc.constant('DE'),
      days: fc.integer({ min: 1, max: 400 }),
      payer: fc.constantFrom(...PAYERS),
      hasContract: fc.boolean(),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const candidates = screenRoutes(given, LAW);
        expect(candidates.length).toBeGreaterThan(0);
        for (const { verdict, reasons } of candidates)
          expect(verdict === 'fits' && reasons.some(({ side }) => side !== 'for')).toBe(false);
      }),
    );
  });
});

const day = calendarDate;
const READY = { invitationOn: day('2026-04-03'), stickerOn: day('2026-04-17') };
const VISA: VisaAtHand = {
  ...{ caseId: 'x', validFromOn: day('2026-01-01'), validToOn: day('2026-06-30'), category: 'B2', entriesLeft: null },
  isOfOtherHost: false,
};
const travel = (on: string, visas: readonly VisaAtHand[] = [], answers: Partial<RouteAnswers> = {}) =>
  canTravelOn(day(on), day('2026-03-27'), screenRoutes({ ...GERMAN, ...answers }, LAW), visas, READY);

describe('a replacement', () => {
  it('S18: on the day of flight waits for invitation and visa, unless a visa is at hand', () => {
    expect(travel('2026-03-28')).toMatchObject({ verdict: 'not-confirmed', earliestOn: '2026-04-17' });
    expect(travel('2026-03-28', [VISA])).toMatchObject({ verdict: 'fits', earliestOn: '2026-03-27' });
    expect(travel('2026-04-17')).toMatchObject({ verdict: 'fits' });
  });

  it('does not count a visa that is used up, ends before, or names another host', () => {
    expect(travel('2026-03-28', [{ ...VISA, entriesLeft: 0 }]).verdict).toBe('not-confirmed');
    expect(travel('2026-07-01', [VISA]).ways.map(({ by }) => by)).not.toContain('visa-at-hand');
    const other = travel('2026-03-28', [{ ...VISA, isOfOtherHost: true }]);
    expect(other.ways.find(({ by }) => by === 'visa-at-hand')).toMatchObject({ verdict: 'not-confirmed' });
  });

  it('goes at once for talks where no visa is needed', () => {
    expect(travel('2026-03-27', [], { activity: 'negotiate' })).toMatchObject({
      ...{ verdict: 'fits', earliestOn: '2026-03-27' },
    });
  });
});
