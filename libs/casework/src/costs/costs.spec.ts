import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCost,
  changeCost,
  listCosts,
  listJournal,
  readCostsOfCase,
  readCostTotals,
  removeCost,
  restoreCost,
  type Actor,
} from '@sapar/casework';
import { ChangeCost, CostPage, CostQuery, NewCost } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let cases: readonly string[];
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-31T05:00:00Z');
  const first = await addTraveller(scene, '2026-03-20');
  const second = await addTraveller(scene, '2026-03-20', { surname: 'LI', givenNames: 'WEI', citizenship: 'CN' });
  const third = await addTraveller(scene, '2026-03-20', { surname: 'ROSSI', givenNames: 'ANNA', citizenship: 'IT' });
  cases = [first.caseId, second.caseId, third.caseId];
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate cost, cost_share');
});
afterAll(() => scene.close());

type Facts = Readonly<Record<string, unknown>>;
const facts = (changes: Facts = {}): Facts => ({
  ...{ kind: 'consular-fee', bearer: 'host', paidBy: 'host', currency: 'KZT', amount: 10_000, paidOn: '2026-03-20' },
  ...{ receiptNumber: 'R-17', paymentNumber: 'P-4', note: 'our words', shares: [{ caseId: cases[0] }], ...changes },
});
const everybody = () => cases.map((caseId) => ({ caseId }));
const add = (actor: Actor, changes: Facts = {}) => addCost(scene.casework, actor, NewCost.parse(facts(changes)));
const march = async (actor: Actor, query: Facts = {}) =>
  (await listCosts(scene.casework, actor, CostQuery.parse({ month: '2026-03', ...query }))).items;
const totals = (actor: Actor) => readCostTotals(scene.casework, actor, { month: '2026-03' });

describe('a cost', () => {
  it('of many people is split to the last tiyn, and its tenge in the same proportion', async () => {
    const even = await add(scene.host, {
      currency: 'EUR',
      amount: 10_000,
      tengeAmount: 5_500_001,
      shares: everybody(),
    });
    expect(even.shares.map(({ amount, tengeAmount }) => [amount, tengeAmount])).toEqual([
      ...[
        [3334, 1_833_701],
        [3333, 1_833_150],
        [3333, 1_833_150],
      ],
    ]);
    const shares = cases.map((caseId, index) => ({ caseId, amount: [9999, 1, 0][index] }));
    expect((await add(scene.host, { shares })).shares.map(({ amount }) => amount)).toEqual([9999, 1, 0]);
  });

  it.each([
    ['shares that miss the amount', { shares: () => [{ caseId: cases[0], amount: 9999 }] }, 'shares not-the-sum'],
    [
      'a share without an amount beside one with it',
      { shares: () => [{ caseId: cases[0], amount: 10_000 }, { caseId: cases[1] }] },
      'shares not-the-sum',
    ],
    ['one person twice', { shares: () => [{ caseId: cases[0] }, { caseId: cases[0] }] }, 'shares twice'],
    ['nobody', { shares: () => [] }, 'shares required'],
    ['gold', { currency: 'XAU' }, 'currency not-a-currency'],
    ['half a tiyn', { amount: 0.5 }, 'amount not-a-number'],
    ['nothing', { amount: 0 }, 'amount too-small'],
    ['tenge beside tenge', { tengeAmount: 5 }, 'tengeAmount not-allowed'],
  ])('is not taken with %s', (_what, changes, fault) => {
    const filled = Object.fromEntries(
      Object.entries(changes).map(([name, value]) => [name, typeof value === 'function' ? value() : value]),
    );
    const { error } = NewCost.safeParse(facts(filled));
    expect(error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([fault]);
  });

  it('is not paid tomorrow, and for nobody that the company does not see', async () => {
    await expect(add(scene.host, { paidOn: '2026-04-01' })).rejects.toMatchObject({
      fields: [{ path: 'paidOn', code: 'after-today' }],
    });
    await expect(add(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect((await scene.database.admin.query('select 1 from cost')).rows).toEqual([]);
  });

  it('whose shares do not add up is refused by the database itself', async () => {
    const { id } = await add(scene.host, { shares: everybody() });
    for (const sql of [
      'update cost_share set amount = amount + 1 where cost_id = $1 and ordinal = 0',
      'update cost set amount = amount + 1 where id = $1',
      'delete from cost_share where cost_id = $1 and ordinal = 1',
    ])
      await expect(scene.database.admin.query(sql, [id])).rejects.toMatchObject({ code: '23514' });
  });

  it('is corrected by whoever has read the newest version, with its people; the journal keeps sums and no words', async () => {
    const { id } = await add(scene.host, { shares: everybody() });
    const lost = { isLost: true, lostRequest: 'Application B-77' };
    const change = ChangeCost.parse(facts({ amount: 500, shares: [{ caseId: cases[1], ...lost }] }));
    const changed = await changeCost(scene.casework, scene.host, id, 1, change);
    expect(changed).toMatchObject({ version: 2, amount: 500, shares: [{ caseId: cases[1], amount: 500, ...lost }] });
    await expect(changeCost(scene.casework, scene.host, id, 1, change)).rejects.toMatchObject({
      code: 'version-conflict',
    });
    const { rows } = await scene.database.admin.query<{ act: string; line: string }>(
      `select act, before::text || after::text as line from event where subject_id = $1 order by at, id`,
      [id],
    );
    expect(rows.map(({ act }) => act)).toEqual(['cost-added', 'cost-changed']);
    expect(rows[1]?.line).toContain('500');
    expect(rows.map(({ line }) => line).join()).not.toMatch(/our words|R-17|B-77/);
  });

  it('that was taken away counts nowhere until it is put back', async () => {
    const { id, version } = await add(scene.host);
    const removed = await removeCost(scene.casework, scene.host, id, version);
    expect([await march(scene.host), (await totals(scene.host)).items]).toEqual([[], []]);
    expect((await march(scene.host, { removed: 'true' })).map((cost) => cost.id)).toEqual([id]);
    expect((await totals(scene.host)).removedCount).toBe(1);
    expect((await readCostsOfCase(scene.casework, scene.host, cases[0]!)).items).toMatchObject([{ isRemoved: true }]);
    const change = changeCost(scene.casework, scene.host, id, removed.version, ChangeCost.parse(facts({ amount: 1 })));
    await expect(change).rejects.toMatchObject({ code: 'already-done' });
    await restoreCost(scene.casework, scene.host, id, removed.version);
    expect((await march(scene.host)).map((cost) => cost.id)).toEqual([id]);
  });
});

describe('who sees a cost', () => {
  it('the company that recorded it alone, where it bears it itself or the technician does', async () => {
    await add(scene.supplier, { bearer: 'supplier', paidBy: 'supplier' });
    await add(scene.supplier, { bearer: 'technician', paidBy: 'supplier' });
    expect(await march(scene.supplier)).toHaveLength(2);
    expect(await march(scene.host)).toEqual([]);
    expect((await readCostsOfCase(scene.casework, scene.host, cases[0]!)).items).toEqual([]);
    expect((await totals(scene.host)).items).toEqual([]);
  });

  it('the other company too where it bears it, without the words, and without a way to change it', async () => {
    const { id } = await add(scene.supplier, { bearer: 'host', paidBy: 'supplier', shares: everybody() });
    const [seen, ...rest] = await march(scene.host);
    expect(rest).toEqual([]);
    expect(seen).toMatchObject({
      ...{ id, isOwn: false, amount: 10_000, note: null, paymentNumber: null, receiptNumber: 'R-17' },
      ...{ recordedByName: null, companyName: 'Kessel Robotik GmbH' },
    });
    for (const act of [
      removeCost(scene.casework, scene.host, id, 1),
      changeCost(scene.casework, scene.host, id, 1, ChangeCost.parse(facts({ amount: 1 }))),
    ])
      await expect(act).rejects.toMatchObject({ code: 'not-found' });
    expect(await march(scene.otherHost)).toEqual([]);
    await removeCost(scene.casework, scene.supplier, id, 1);
    expect(await march(scene.host)).toEqual([]);
  });

  it('no further when the bearer changes', async () => {
    const { id } = await add(scene.supplier, { bearer: 'host', paidBy: 'supplier' });
    const own = ChangeCost.parse(facts({ bearer: 'supplier', paidBy: 'supplier' }));
    await changeCost(scene.casework, scene.supplier, id, 1, own);
    expect(await march(scene.host)).toEqual([]);
  });
});

describe('the costs of a month', () => {
  it('are summed by currency, with what is borne and what is lost, and end with the month', async () => {
    await add(scene.host, { amount: 700, shares: [{ caseId: cases[0], isLost: true }] });
    await add(scene.host, { amount: 300, bearer: 'supplier' });
    await add(scene.host, { amount: 50, currency: 'EUR' });
    await add(scene.host, { amount: 9, paidOn: '2026-02-28' });
    await add(scene.supplier, { amount: 1000, bearer: 'host', paidBy: 'supplier' });
    expect((await totals(scene.host)).items).toEqual([
      { currency: 'EUR', amount: 50, ourAmount: 50, lostAmount: 0, count: 1 },
      { currency: 'KZT', amount: 2000, ourAmount: 1700, lostAmount: 700, count: 3 },
    ]);
    expect((await totals(scene.supplier)).items).toEqual([
      { currency: 'KZT', amount: 1300, ourAmount: 300, lostAmount: 0, count: 2 },
    ]);
  });

  it('go on from page to page without leaving out or repeating', async () => {
    for (const amount of [1, 2, 3]) await add(scene.host, { amount });
    const seen: number[] = [];
    let cursor: string | null = null;
    do {
      const query: CostQuery = CostQuery.parse({ month: '2026-03', limit: 1, ...(cursor === null ? {} : { cursor }) });
      const page = CostPage.parse(await listCosts(scene.casework, scene.host, query));
      seen.push(...page.items.map(({ amount }) => amount));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual([1, 2, 3]);
  });
});

it('the journal of the company names the acts on costs', async () => {
  await add(scene.host);
  const owner = { ...scene.host, role: 'owner' as const };
  const page = await listJournal(scene.casework, owner, { limit: 1 });
  expect(page.items).toMatchObject([{ act: 'cost-added' }]);
});
