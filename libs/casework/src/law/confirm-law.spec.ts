import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  confirmLaw,
  editCalendar,
  listDecisions,
  readCalendar,
  readCase,
  readRule,
  readToday,
  recordArrival,
  type Actor,
} from '@sapar/casework';
import { CalendarYearOut, ConfirmLaw, EditCalendar, ROLE_PERMISSIONS, RuleOut, TodayStatus } from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

const RULE = 'kz.notification.arrival.deadline';

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
beforeEach(() => scene.database.admin.query('truncate law_decision cascade'));
afterAll(() => scene.close());

const questions = async (actor: Actor = scene.host) =>
  TodayStatus.parse(await readToday(scene.casework, actor)).lawQuestions;
const confirm = (facts: object, actor: Actor = lawyer) =>
  confirmLaw(scene.casework, actor, ConfirmLaw.parse({ reason: 'Looked at the announcement', ...facts }));
const year = async (actor: Actor = scene.host, of = 2026) =>
  CalendarYearOut.parse(await readCalendar(scene.casework, actor, { country: 'KZ', year: of }));
const AIT = { kind: 'calendar-day', on: '2026-05-27' };

describe('a tentative day that has passed', () => {
  it('is asked about on Today of the host, of nobody else, and not before', async () => {
    await scene.setClock('2026-05-27T05:00:00Z');
    expect(await questions()).toEqual([]);
    await scene.setClock('2026-05-28T05:00:00Z');
    const asked = { kind: 'tentative-day', on: '2026-05-27', settleOn: '2026-05-27', owner: 'coordinator' };
    expect(await questions()).toMatchObject([asked]);
    expect(await questions(lawyer)).toMatchObject([asked]);
    expect(await questions(scene.supplier)).toEqual([]);
    expect((await year()).toConfirm).toEqual(['2026-05-27']);
  });

  it('is confirmed once, with name and time, for the own company', async () => {
    await scene.setClock('2026-05-28T05:00:00Z');
    await expect(confirm(AIT, scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(confirm(AIT, { ...scene.supplier, permissions: ROLE_PERMISSIONS.owner })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const twice = await Promise.allSettled([confirm(AIT), confirm(AIT)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already-done' } });
    expect(await questions()).toEqual([]);
    const { days, toConfirm, confirmed, version } = await year();
    expect([toConfirm, days.find(({ on }) => on === '2026-05-27')?.settleOn]).toEqual([[], null]);
    expect(confirmed).toMatchObject([
      { on: '2026-05-27', signedName: 'Aliya Serikova', signedAt: expect.stringContaining('2026-05-28T05:00') },
    ]);
    expect(version).toContain('+day-05-27');
    expect(await questions(scene.otherHost)).toHaveLength(1);
    const { items } = await listDecisions(scene.casework, lawyer);
    expect(items).toMatchObject([{ kind: 'calendar-day', choice: '2026-05-27', reason: 'Looked at the announcement' }]);
  });

  it('is not confirmed before it or its settling has passed, and only where the calendar calls it tentative', async () => {
    await scene.setClock('2026-05-27T05:00:00Z');
    await expect(confirm(AIT)).rejects.toMatchObject({ fields: [{ path: 'on', code: 'after-today' }] });
    await expect(confirm({ ...AIT, on: '2026-05-26' })).rejects.toMatchObject({ fields: [{ code: 'invalid' }] });
    await expect(confirm({ ...AIT, on: '2040-05-26' })).rejects.toMatchObject({ code: 'no-calendar' });
  });

  it('that was doubtful becomes a day off, and a last day not yet due is proposed anew', async () => {
    await scene.setClock('2026-05-29T05:00:00Z');
    const { days, version } = await year();
    const doubtful = {
      ...{ on: '2026-06-01', kind: 'religious-day-off', isDoubtful: true, settleOn: '2026-05-29', owner: 'lawyer' },
      name: { en: 'Announced day', ru: 'Объявленный день', kk: 'Жарияланған күн' },
    };
    const kept = days.map(({ settleOn, owner, carriedFrom, note, sources: _, ...day }) => ({
      ...day,
      ...(settleOn === null ? {} : { settleOn, owner: owner ?? '' }),
      ...(carriedFrom === null ? {} : { carriedFrom }),
      ...(note === null ? {} : { note }),
    }));
    const edit = { baseVersion: version, days: [...kept, doubtful], reason: 'Announced', source: { title: 'News' } };
    await editCalendar(scene.casework, lawyer, { country: 'KZ', year: 2026, isDry: false }, EditCalendar.parse(edit));
    const caseId = await scene.openCase();
    const { deadline } = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-05-29'));
    expect(deadline.dueOn).toBe('2026-06-02');
    await scene.setClock('2026-06-01T05:00:00Z');
    const { effect } = await confirm({ kind: 'calendar-day', on: '2026-06-01' });
    expect(effect.moved).toBe(1);
    const [moved] = (await readCase(scene.casework, scene.host, caseId)).deadlines;
    expect(moved).toMatchObject({ dueOn: '2026-06-02', proposedDueOn: '2026-06-03' });
  });
});

describe('a rule that nobody looked at for a year (S51)', () => {
  const opened = async (plannedArrivalOn: string) => {
    const caseId = await scene.openCase({ plannedArrivalOn });
    return (await readCase(scene.casework, scene.host, caseId)).deadlines[0];
  };
  const CHECK = { kind: 'rule-check', ruleId: RULE, checkedOn: '2027-04-12' };

  it('blocks no new case; the date and Today say that a person must confirm it', async () => {
    await scene.setClock('2027-04-12T05:00:00Z');
    const deadline = await opened('2027-04-13');
    expect(deadline).toMatchObject({
      ...{ state: 'open', isProvisional: true },
      rule: { id: RULE, freshness: 'expired', staleSince: '2026-10-01', owner: 'rules-editor', check: null },
    });
    const unconfirmed = (await questions()).filter(({ kind }) => kind === 'rule-unconfirmed');
    expect(unconfirmed).toMatchObject([
      { ruleId: RULE, checkedOn: '2026-04-04', expiredSince: '2027-04-04', dates: expect.any(Number) },
    ]);
    expect(await questions(scene.supplier)).toEqual([]);
  });

  it('is fresh again for the company whose person confirmed it, and every date says who', async () => {
    await scene.setClock('2027-04-12T06:00:00Z');
    await confirm(CHECK);
    const check = { checkedOn: '2027-04-12', signedName: 'Aliya Serikova', note: 'Looked at the announcement' };
    expect((await opened('2027-04-14'))?.rule).toMatchObject({ freshness: 'checked', checkedOn: '2027-04-12', check });
    expect((await questions()).filter(({ kind }) => kind === 'rule-unconfirmed')).toEqual([]);
    const read = async (actor: Actor) => RuleOut.parse(await readRule(scene.casework, actor, RULE, { on: undefined }));
    expect(await read(scene.host)).toMatchObject({ freshness: 'checked', checkedOn: '2027-04-12', check });
    expect(await read(scene.otherHost)).toMatchObject({ freshness: 'expired', checkedOn: '2026-04-04', check: null });
  });

  it('is confirmed by who may decide, for a day that has come and is no step back', async () => {
    await scene.setClock('2027-04-12T05:00:00Z');
    await expect(confirm(CHECK, scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
    const of = (checkedOn: string) => confirm({ ...CHECK, checkedOn });
    await expect(of('2027-04-13')).rejects.toMatchObject({ fields: [{ path: 'checkedOn', code: 'after-today' }] });
    await expect(of('2026-04-03')).rejects.toMatchObject({ fields: [{ path: 'checkedOn', code: 'invalid' }] });
    await expect(confirm({ ...CHECK, ruleId: 'kz.nothing' })).rejects.toMatchObject({ fields: [{ path: 'ruleId' }] });
    expect(ConfirmLaw.safeParse({ ...CHECK }).success).toBe(false);
  });
});
