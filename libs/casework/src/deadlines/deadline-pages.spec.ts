import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Transaction } from '@sapar/persistence';
import { listOpenDeadlines } from '@sapar/casework';
import { addTraveller, nodesOf, openScene, type Plan, type Scene } from '@sapar/testing';
import { openRows } from '../law/recount.queries.js';
import { NEXT_PAGE } from './deadlines.queries.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
afterAll(() => scene.close());

/** By which bounds the index of open deadlines would be read, as planned under row-level security for few rows or many. */
async function boundsOf(sql: string, values: readonly unknown[]): Promise<readonly string[]> {
  const { tenantId, userId } = scene.host;
  return scene.casework.unitOfWork.run({ tenantId, userId }, async (transaction) => {
    for (const way of ['seqscan', 'bitmapscan', 'sort']) await transaction.query(`set local enable_${way} = off`);
    const [row] = await transaction.query<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(
      `explain (format json) ${sql}`,
      values,
    );
    const nodes = row === undefined ? [] : nodesOf(row['QUERY PLAN'][0].Plan);
    return nodes.filter((node) => node['Relation Name'] === 'deadline').map((node) => node['Index Cond'] ?? '');
  });
}

it.each(['host', 'supplier'] as const)(
  'a later page of a %s begins in the index where the former ended',
  async (side) => {
    const [bounds] = await boundsOf(NEXT_PAGE[side], [scene.host.tenantId, 51, '2026-06-17', NO_ID]);
    expect(bounds).toMatch(/ROW\(.+due_on.+\) > ROW\('2026-06-17'/);
  },
);

it('the queue of one mission holds its people alone, on every page', async () => {
  const { casework, host, supplier } = scene;
  await scene.setClock('2026-03-27T05:00:00Z');
  const [traveller] = [await addTraveller(scene, '2026-03-26'), await addTraveller(scene, '2026-03-25')];
  const { missionId } = (await listOpenDeadlines(casework, host, { limit: 50 })).items.find(
    ({ caseId }) => caseId === traveller?.caseId,
  )!;
  for (const actor of [host, supplier]) {
    const all = (await listOpenDeadlines(casework, actor, { limit: 50 })).items;
    const wanted = all.filter((line) => line.missionId === missionId);
    expect(wanted.length).toBeLessThan(all.length);
    const listed: unknown[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await listOpenDeadlines(casework, actor, { limit: 1, missionId, cursor });
      listed.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(listed).toEqual(wanted);
  }
});

it('a recount goes on in the index where its last batch ended', async () => {
  const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
  const listening = {
    query: (sql: string, values: readonly unknown[]) => Promise.resolve((asked.push({ sql, values }), [])),
  } as unknown as Transaction;
  for await (const rows of openRows(listening, scene.host.tenantId, null)) expect(rows).toEqual([]);
  const [{ sql, values } = { sql: '', values: [] }] = asked;
  expect((await boundsOf(sql, values))[0]).toMatch(/ROW\(.+due_on.+\) > ROW\('0001-01-01'/);
});
