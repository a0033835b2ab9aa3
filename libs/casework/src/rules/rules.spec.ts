import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decideLaw, listRules, readRule, type Actor } from '@sapar/casework';
import { DecideLaw, ROLE_PERMISSIONS, RuleOnQuery, RuleOut, RulePage, RuleQuery } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

const RULE = 'kz.notification.arrival.deadline';

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision cascade');
  await scene.setClock('2026-03-26T05:00:00Z');
});
afterAll(() => scene.close());

const list = (query: object, actor: Actor = scene.host) => listRules(scene.casework, actor, RuleQuery.parse(query));
const read = (id: string, on = '2026-03-26', actor: Actor = scene.host) =>
  readRule(scene.casework, actor, id, RuleOnQuery.parse({ on }));
const decide = (choice: object, fromOn = '2026-03-01') =>
  decideLaw(scene.casework, lawyer, DecideLaw.parse({ ruleId: RULE, fromOn, reason: 'In writing', ...choice }), {
    isDry: false,
  });
const LATER_READING = { kind: 'reading', question: 'arrival-day', option: 'next-day' };
const inUse = ({ readings }: RuleOut, question = 'arrival-day') =>
  readings.find((one) => one.question === question)?.options.find((one) => one.inUse)?.id;

describe('the list of rules', () => {
  it('has every rule of the catalogue on a day, with a value or with the reason why there is none', async () => {
    const page = await list({ on: '2026-06-01' });
    expect(RulePage.parse(page).items.length).toBeGreaterThan(250);
    expect(page.items.filter(({ value, gap }) => (value === null) !== (gap !== null))).toEqual([]);
    expect(page.items.find(({ id }) => id === 'kz.mci')).toMatchObject({ value: 4325, unit: 'tenge', gap: null });
    const early = await list({ on: '1990-01-01', q: RULE });
    expect(early.items).toMatchObject([{ value: null, gap: { reason: 'not-yet-in-force', knownFrom: '2020-01-11' } }]);
  });

  it("is searched by title in the reader's language, by id and by instrument, and counts topics whichever is chosen", async () => {
    const ids = async (query: object, actor?: Actor) => (await list(query, actor)).items.map(({ id }) => id);
    expect(await ids({ q: 'последний ДЕНЬ уведомления о прибытии' })).toContain(RULE);
    expect(await ids({ q: 'last day for the notification of a foreigner' })).toEqual([]);
    expect(await ids({ q: 'last day for the notification' }, { ...scene.host, language: 'en' })).toContain(RULE);
    expect(await ids({ q: '№ 148' })).toContain(RULE);
    const { items, topics } = await list({ q: 'kz.notification', topic: 'fees' });
    expect(items).toEqual([]);
    expect(topics.find(({ topic }) => topic === 'notification')?.count).toBeGreaterThan(1);
  });

  it('judges freshness on the day of reading, not on the day of the value', async () => {
    expect((await list({ on: '2026-03-26', q: RULE })).items).toMatchObject([{ freshness: 'checked' }]);
    await scene.setClock('2026-11-25T05:00:00Z');
    expect((await list({ on: '2026-03-26', q: RULE })).items).toMatchObject([{ freshness: 'stale' }]);
    expect(await read(RULE)).toMatchObject({
      staleSince: '2026-10-01',
      checkedOn: '2026-04-04',
      owner: 'rules-editor',
    });
  });
});

describe('one rule', () => {
  it('tells its history with periods, the newest first, and which value holds on the day', async () => {
    const rule = RuleOut.parse(await read('kz.mci', '2025-05-01'));
    expect(rule.value).toBe(3932);
    expect(rule.versions.filter((version) => version.inUse)).toMatchObject([
      { value: 3932, inForceFrom: '2025-01-01', inForceTo: '2025-12-31' },
    ]);
    expect(rule.versions.map(({ inForceFrom }) => inForceFrom)).toEqual(
      [...rule.versions.map(({ inForceFrom }) => inForceFrom)].sort().reverse(),
    );
    expect(rule.versions[0]?.sources[0]?.title).toEqual(expect.any(String));
  });

  it('marks the strictest reading and the one in use, with the last day that each gives for an arrival', async () => {
    const { readings, confidence, openQuestions, conflicts } = await read(RULE);
    expect(readings[0]?.options).toMatchObject([
      { id: 'arrival-day', isStrictest: true, inUse: true, dueOn: '2026-03-30' },
      { id: 'next-day', isStrictest: false, inUse: false, dueOn: '2026-03-31' },
    ]);
    expect(readings[1]?.options.map(({ dueOn }) => dueOn)).toEqual([null, null]);
    expect([confidence, openQuestions.length > 0, conflicts.length > 0]).toEqual(['agreed', true, true]);
  });

  it('follows what the company signed from its day on, and nobody else does', async () => {
    await decide(LATER_READING);
    await decide(
      { kind: 'figure', value: 2, source: { title: 'Order 17', link: 'https://adilet.zan.kz/17' } },
      '2026-04-01',
    );
    const rule = await read(RULE);
    expect([inUse(rule), rule.ownValue, rule.isReadingChosen]).toEqual(['next-day', null, true]);
    expect(rule.decisions).toMatchObject([
      { kind: 'figure', choice: '2', inUse: false, source: { title: 'Order 17' }, signedName: 'Aliya Serikova' },
      { kind: 'reading', choice: 'next-day', question: 'arrival-day', inUse: true, reason: 'In writing' },
    ]);
    expect(await read(RULE, '2026-04-02')).toMatchObject({ value: 3, ownValue: 2 });
    expect(inUse(await read(RULE, '2026-02-20'))).toBe('arrival-day');
    for (const other of [scene.otherHost, scene.supplier])
      expect(await read(RULE, '2026-04-02', other)).toMatchObject({ ownValue: null, decisions: [] });
  });

  it('keeps the strict reading in use for arrivals that were due when the later one was signed (S50)', async () => {
    await decide(LATER_READING);
    expect(inUse(await read(RULE, '2026-03-10'))).toBe('arrival-day');
  });

  it('marks a reading chosen for another rule or question, the last one signed', async () => {
    await decide({ kind: 'reading', question: 'start-of-clock', option: 'host-arrival' });
    expect(inUse(await read(RULE), 'start-of-clock')).toBe('host-arrival');
    await decide({ kind: 'reading', question: 'start-of-clock', option: 'border' });
    const rule = await read(RULE);
    expect(inUse(rule, 'start-of-clock')).toBe('border');
    expect(rule.decisions.map(({ isSuperseded }) => isSuperseded)).toEqual([false, true]);
  });

  it('that nobody knows is not found', async () => {
    await expect(read('kz.nothing')).rejects.toMatchObject({ code: 'not-found' });
  });
});
