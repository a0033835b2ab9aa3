import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate, type CalendarDate } from '../calendar/calendar-date.js';
import { printWay } from './print-way.js';
import { stageOf } from './stage-of.js';
import { WAY_ACTS, WAY_ARROWS, type WayAct } from './way-arrows.js';
import { isInCountry, WAY_STAGES, type WayFacts } from './way-facts.js';
import { wayOf, whatBlocks } from './way-of-case.js';

const day = (text: string): CalendarDate => calendarDate(text);
const NEW: WayFacts = {
  ...{ end: null, isClosed: false, basis: 'unknown', isHandsOn: true, hasSignedRoute: false, plannedOn: null },
  ...{ plannedToOn: day('2026-05-08'), hasContract: false, hasPassport: false, passportExpiresOn: null },
  ...{ invitation: null, terms: null, application: null, visa: null, stays: [], unfiled: 0, openQuestions: 0 },
  ...{ isOverrunOpen: false, isInZone: false, permits: [], approval: 'not-needed' },
  days: { notification: null, invitationFiling: null, invitationReady: null, overrun: null, stay: null },
};
const TERMS = {
  ...{ category: 'B2', entries: 1, validFromOn: '2026-04-15', validToOn: '2026-06-30' },
} as const;
const VISA = {
  ...{ validFromOn: day('2026-04-15'), validToOn: day('2026-06-30'), category: 'B2', entries: 1 },
} as const;
const IN = [{ enteredOn: day('2026-04-20'), leftOn: null }];
const OUT = [{ enteredOn: day('2026-04-20'), leftOn: day('2026-05-08') }];

/** What each act does to the facts; a paper behind it is taken as given. */
const DO: Readonly<Record<WayAct, (facts: WayFacts) => WayFacts>> = {
  'sign-route': (facts) => ({
    ...facts,
    hasSignedRoute: true,
    basis: facts.basis === 'unknown' ? 'visa' : facts.basis,
  }),
  'complete-facts': (facts) => ({ ...facts, plannedOn: day('2026-04-20'), hasContract: true }),
  'add-passport': (facts) => ({ ...facts, hasPassport: true }),
  'file-invitation': (facts) => ({ ...facts, invitation: 'filed', terms: TERMS }),
  'answer-invitation': (facts) => ({ ...facts, invitation: 'filed' }),
  'grant-invitation': (facts) => ({ ...facts, invitation: 'granted', terms: TERMS }),
  'refuse-invitation': (facts) => ({ ...facts, invitation: 'refused' }),
  'renew-invitation': (facts) => ({ ...facts, invitation: 'draft', application: null }),
  'lodge-application': (facts) => ({ ...facts, application: 'lodged' }),
  'answer-consulate': (facts) => ({ ...facts, application: 'lodged' }),
  'grant-visa': (facts) => ({ ...facts, application: 'granted', visa: VISA }),
  'refuse-visa': (facts) => ({ ...facts, application: 'refused' }),
  'settle-visa': (facts) => ({ ...facts, visa: VISA, plannedToOn: day('2026-05-08') }),
  'record-arrival': (facts) => ({ ...facts, end: null, plannedOn: null, stays: [...facts.stays, ...IN], unfiled: 1 }),
  'file-notification': (facts) => ({ ...facts, unfiled: 0 }),
  'change-address': (facts) => ({ ...facts, unfiled: facts.unfiled + 1 }),
  'decide-overrun': (facts) => ({ ...facts, isOverrunOpen: false }),
  'record-exit': (facts) => ({ ...facts, stays: OUT, isOverrunOpen: false }),
  'close-case': (facts) => ({ ...facts, isClosed: true }),
  'cancel-case': (facts) => ({ ...facts, end: 'cancelled' }),
  'refuse-entry': (facts) => ({ ...facts, end: 'not-admitted' }),
  'replace-person': (facts) => ({ ...facts, end: 'replaced' }),
  'change-host': (facts) => ({ ...facts, end: 'host-changed' }),
  'resume-case': (facts) => ({ ...facts, end: null }),
  'reopen-case': (facts) => ({ ...facts, isClosed: false }),
};

const done = (facts: WayFacts, ...acts: readonly WayAct[]): WayFacts =>
  acts.reduce((before, act) => DO[act](before), facts);
const PREPARED = done(NEW, 'sign-route', 'complete-facts', 'add-passport');
const INVITED = done(PREPARED, 'file-invitation', 'grant-invitation');
const ARRIVED = done(INVITED, 'lodge-application', 'grant-visa', 'record-arrival');
const AT: Readonly<Record<(typeof WAY_STAGES)[number], WayFacts>> = {
  route: NEW,
  facts: done(NEW, 'sign-route'),
  papers: done(NEW, 'sign-route', 'complete-facts'),
  invitation: PREPARED,
  'invitation-decision': done(PREPARED, 'file-invitation'),
  application: INVITED,
  'visa-decision': done(INVITED, 'lodge-application'),
  recovery: done(INVITED, 'lodge-application', 'refuse-visa'),
  'visa-check': { ...done(INVITED, 'lodge-application', 'grant-visa'), visa: { ...VISA, category: 'B1' } },
  travel: done(INVITED, 'lodge-application', 'grant-visa'),
  notification: ARRIVED,
  stay: done(ARRIVED, 'file-notification'),
  overrun: { ...done(ARRIVED, 'file-notification'), isOverrunOpen: true },
  closing: done(ARRIVED, 'file-notification', 'record-exit'),
  closed: done(ARRIVED, 'file-notification', 'record-exit', 'close-case'),
  cancelled: done(PREPARED, 'cancel-case'),
  'not-admitted': done(INVITED, 'refuse-entry'),
  replaced: done(INVITED, 'replace-person'),
  'host-changed': done(INVITED, 'change-host'),
};

describe('the way of a case', () => {
  it('has facts for every stage, from the first contact to the close', () => {
    expect(WAY_STAGES.map((stage) => stageOf(AT[stage]))).toEqual([...WAY_STAGES]);
  });

  it.each(WAY_ARROWS.flatMap(({ act, from, to }) => from.map((stage) => ({ act, stage, to }))))(
    'goes by $act from $stage, as the table says',
    ({ act, stage, to }) => {
      const before = AT[stage];
      const after = DO[act](before);
      expect(to).toContain(stageOf(after));
      expect(whatBlocks(before, act)).not.toBeNull();
    },
  );

  it.each(WAY_ACTS)('does not take %s from where no arrow leads', (act) => {
    const open = WAY_ARROWS.filter((arrow) => arrow.act === act).flatMap(({ from }) => from);
    for (const stage of WAY_STAGES.filter((one) => !open.includes(one))) expect(whatBlocks(AT[stage], act)).toBeNull();
  });

  it.each([
    ['file-invitation', { ...PREPARED, passportExpiresOn: day('2026-05-01') }, ['passport-longer technician']],
    ['lodge-application', { ...INVITED, plannedOn: day('2026-07-01') }, ['invitation-for-the-dates host']],
    ['lodge-application', { ...AT.recovery, invitation: 'refused', application: null }, ['invitation host']],
    ['file-invitation', { ...PREPARED, approval: 'not-asked' }, ['approval-request host']],
    ['file-invitation', { ...PREPARED, approval: 'waiting' }, ['approval host']],
    ['lodge-application', { ...INVITED, approval: 'returned' }, ['approval-again host']],
    ['close-case', { ...AT.closing, openQuestions: 2 }, ['answers host']],
    ['close-case', { ...AT.closing, isOverrunOpen: true }, ['overrun-decision host']],
  ] as const)('blocks %s with what is missing and who has it', (act, facts, reasons) => {
    expect(whatBlocks(facts as WayFacts, act)?.map(({ code, holder }) => `${code} ${holder}`)).toEqual(reasons);
  });

  it('keeps who left before the filing at the filing: leaving ends no duty', () => {
    const left = done(ARRIVED, 'record-exit');
    expect(stageOf(left)).toBe('notification');
    expect(whatBlocks(left, 'close-case')).toBeNull();
  });

  it('does not let visa-free pass as may repair: work on equipment wants a signed route', () => {
    const free: WayFacts = { ...AT.facts, basis: 'visa-free', hasSignedRoute: false };
    expect(wayOf(free)).toMatchObject({ stage: 'route', owner: 'host' });
    expect(stageOf({ ...free, isHandsOn: false })).toBe('facts');
  });

  it('names everything that must be redone when the plan moves out of the papers', () => {
    const moved = { ...AT.travel, plannedOn: day('2026-07-20'), plannedToOn: day('2026-08-01') };
    expect(wayOf({ ...moved, passportExpiresOn: day('2026-07-25') }).redo).toEqual([
      { code: 'invitation-for-the-dates', holder: 'host' },
      { code: 'visa-for-the-dates', holder: 'supplier' },
      { code: 'passport-longer', holder: 'technician' },
    ]);
  });

  it('needs a permit for a zone that covers the planned days of each person, and blocks no act by it (S58)', () => {
    const inZone = (...permits: readonly (readonly [string, string])[]): WayFacts => ({
      ...{ ...AT.travel, isInZone: true },
      permits: permits.map(([fromOn, toOn]) => ({ fromOn: day(fromOn), toOn: day(toOn) })),
    });
    const needed = (facts: WayFacts) => wayOf(facts).needed.map(({ code, holder }) => `${code} ${holder}`);
    expect(needed(inZone())).toEqual(['zone-permit host']);
    expect(needed(inZone(['2026-04-21', '2026-05-08']))).toEqual(['zone-permit-for-the-dates host']);
    expect(needed(inZone(['2026-04-20', '2026-05-07'], ['2026-05-08', '2026-05-31']))).toEqual([
      'zone-permit-for-the-dates host',
    ]);
    expect(needed(inZone(['2026-04-20', '2026-05-08']))).toEqual([]);
    expect(needed({ ...AT.stay, isInZone: true })).toEqual(['zone-permit host']);
    expect(needed({ ...AT.cancelled, isInZone: true })).toEqual([]);
    expect(whatBlocks(inZone(), 'record-arrival')).toEqual([]);
  });

  it('tells of an approval beside the site where no paper waits for it', () => {
    const free: WayFacts = { ...AT.papers, basis: 'visa-free', hasPassport: true, approval: 'not-asked' };
    expect(wayOf(free).needed).toEqual([{ code: 'approval-request', holder: 'host' }]);
    expect(wayOf({ ...AT.travel, approval: 'waiting' }).needed).toEqual([{ code: 'approval', holder: 'host' }]);
    expect(wayOf({ ...PREPARED, approval: 'waiting' }).needed).toEqual([]);
  });

  it('sees a single entry where many were asked for', () => {
    const asked = { ...AT.travel, terms: { ...TERMS, entries: 'multiple' } as const };
    expect(wayOf(asked)).toMatchObject({ stage: 'visa-check', redo: [{ code: 'visa-of-the-entries' }] });
  });

  it('has the last day of the law where one runs, else that of the plan', () => {
    const days = { ...NEW.days, invitationFiling: day('2026-04-13'), notification: day('2026-04-22') };
    expect(wayOf({ ...PREPARED, days }).lastDay).toEqual({ on: '2026-04-13', by: 'law' });
    expect(wayOf({ ...ARRIVED, days }).lastDay).toEqual({ on: '2026-04-22', by: 'law' });
    expect(wayOf(AT.travel).lastDay).toEqual({ on: '2026-04-20', by: 'plan' });
    expect(wayOf(AT.closing).lastDay).toBeNull();
  });

  it('gives the next step to who is asked, not to the authority that asks', () => {
    expect(wayOf({ ...AT['invitation-decision'], invitation: 'further-request' })).toMatchObject({ owner: 'host' });
    expect(wayOf(AT['invitation-decision'])).toMatchObject({ owner: 'migration-service' });
    expect(wayOf({ ...AT['visa-decision'], application: 'further-request' })).toMatchObject({ owner: 'supplier' });
  });
});

const anyAct = fc.constantFrom(...WAY_ACTS);
/** Acts one after another, each done only where the table has it. */
const walk = (acts: readonly WayAct[]): readonly WayFacts[] =>
  acts.reduce<WayFacts[]>(
    (walked, act) => {
      const facts = walked.at(-1) ?? NEW;
      return whatBlocks(facts, act)?.length === 0 ? [...walked, DO[act](facts)] : walked;
    },
    [NEW],
  );

describe('any sequence of acts', () => {
  it('never leaves a case without a stage, a next step that can be taken, and its owner', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
        for (const facts of walk(acts)) {
          const { stage, next, owner, steps } = wayOf(facts);
          expect(WAY_STAGES).toContain(stage);
          expect(steps.map(({ act }) => act)).toContain(next);
          expect(owner).toBe(steps.find(({ act }) => act === next)?.by);
        }
      }),
    );
  });

  it('never closes a case with somebody in the country or a duty unconfirmed', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 60 }), (acts) => {
        for (const facts of walk(acts).filter(({ isClosed }) => isClosed))
          expect([isInCountry(facts), facts.unfiled]).toEqual([false, 0]);
      }),
    );
  });

  it('comes back to the same stage when an end is taken back', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        const facts = walk(acts).at(-1) ?? NEW;
        for (const act of ['cancel-case', 'replace-person', 'change-host'] as const)
          if (whatBlocks(facts, act)?.length === 0)
            expect(stageOf(done(facts, act, 'resume-case'))).toBe(stageOf(facts));
      }),
    );
  });
});

describe('the printed table', () => {
  it('is the one that runs', () => {
    const printed = readFileSync(new URL('../../../../docs/way-of-a-case.md', import.meta.url), 'utf8');
    expect(printed).toBe(printWay());
  });
});
