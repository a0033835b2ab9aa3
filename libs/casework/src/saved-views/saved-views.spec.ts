import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addSavedView,
  changeSavedView,
  listSavedViews,
  readCase,
  removeSavedView,
  restoreSavedView,
  startWithoutView,
  startWithView,
  type Actor,
} from '@sapar/casework';
import { NewSavedView, ROLE_PERMISSIONS, type Role, type SavedView } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let colleague: Actor;
let siteId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-20T05:00:00Z');
  colleague = await addColleague('Marat');
  const { mission } = await readCase(scene.casework, scene.host, await scene.openCase());
  siteId = mission.site.id;
}, 60_000);
beforeEach(async () => {
  await run('update membership set start_view_id = null');
  await run('delete from saved_view');
});
afterAll(() => scene.close());

const run = (sql: string, parameters: unknown[] = []) => scene.database.admin.query(sql, parameters);
async function addColleague(name: string): Promise<Actor> {
  const userId = uuidv7();
  await run(
    `insert into user_account (id, email, name, language, created_at) values ($1::uuid, $1 || '@x.example', $2, 'ru', now())`,
    [...[userId, name]],
  );
  await run(
    `insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, 'coordinator', now())`,
    [...[uuidv7(), scene.host.tenantId, userId]],
  );
  return { ...scene.host, userId };
}
const as = (actor: Actor, role: Role): Actor => ({ ...actor, role, permissions: ROLE_PERMISSIONS[role] });
const facts = (name: string, changes: object = {}): NewSavedView => NewSavedView.parse({ name, ...changes });
const add = (name: string, changes: object = {}, actor = scene.host): Promise<SavedView> =>
  addSavedView(scene.casework, actor, facts(name, changes));
const list = async (actor: Actor) => {
  const { items, deleted } = await listSavedViews(scene.casework, actor);
  return { items: items.map(({ name }) => name), deleted: deleted.map(({ name }) => name) };
};

describe('a saved view', () => {
  it('keeps layout, filters, order and columns, and is one’s own alone until it is shared', async () => {
    const filters = { tab: 'current', siteId, due: 'overdue', q: 'Müller' };
    const view = await add('Mine', { layout: 'board', filters, sort: '-due,person', columns: ['due', 'site'] });
    expect(view).toMatchObject({ layout: 'board', filters, sort: '-due,person', columns: ['due', 'site'] });
    expect(view).toMatchObject({ isMine: true, mayChange: true, doubts: [], madeByName: 'Aliya Serikova' });
    await add('For all', { isShared: true });
    expect(await list(scene.host)).toEqual({ items: ['For all', 'Mine'], deleted: [] });
    expect(await list(colleague)).toEqual({ items: ['For all'], deleted: [] });
    for (const stranger of [scene.otherHost, scene.supplier, as(colleague, 'agent')])
      expect((await list(stranger)).items).toEqual([]);
  });

  it('that is private is hidden by the table itself, also from a colleague who knows its id', async () => {
    const { id } = await add('Mine');
    const seen = await scene.casework.unitOfWork.run(
      { tenantId: colleague.tenantId, userId: colleague.userId },
      (transaction) => transaction.query('select id from saved_view where id = $1', [id]),
    );
    expect(seen).toEqual([]);
    await expect(removeSavedView(scene.casework, as(colleague, 'owner'), id, 1)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('that is shared is changed by whoever made it or an owner, and taken back from the company by its maker alone', async () => {
    const { id } = await add('For all', { isShared: true });
    const change = (actor: Actor, version: number, changes: object) =>
      changeSavedView(scene.casework, actor, id, version, facts('Ours', changes));
    await expect(change(colleague, 1, { isShared: true })).rejects.toMatchObject({ code: 'not-allowed' });
    const owner = as(colleague, 'owner');
    expect(await change(owner, 1, { isShared: true })).toMatchObject({ name: 'Ours', isMine: false, version: 2 });
    await expect(change(owner, 2, {})).rejects.toMatchObject({ fields: [{ path: 'isShared', code: 'not-allowed' }] });
    await expect(change(scene.host, 1, {})).rejects.toMatchObject({ code: 'version-conflict' });
    await change(scene.host, 2, {});
    expect((await list(colleague)).items).toEqual([]);
  });

  it('goes and comes back within thirty days, for whoever may change it', async () => {
    const { id } = await add('For all', { isShared: true });
    await startWithView(scene.casework, colleague, id);
    const removed = await removeSavedView(scene.casework, scene.host, id, 1);
    expect(await list(scene.host)).toEqual({ items: [], deleted: ['For all'] });
    expect(await list(colleague)).toEqual({ items: [], deleted: [] });
    await expect(startWithView(scene.casework, scene.host, id)).rejects.toMatchObject({ code: 'already-done' });
    await expect(removeSavedView(scene.casework, scene.host, id, removed.version)).rejects.toMatchObject({
      code: 'already-done',
    });
    const taken = await add('for ALL');
    const restore = () => restoreSavedView(scene.casework, scene.host, id, removed.version);
    await expect(restore()).rejects.toMatchObject({ fields: [{ path: 'name', code: 'twice' }] });
    await removeSavedView(scene.casework, scene.host, taken.id, 1);
    await restore();
    const { items } = await listSavedViews(scene.casework, colleague);
    expect(items.map(({ name, isStart }) => [name, isStart])).toEqual([['For all', true]]);
    await run(`update saved_view set deleted_at = app_now() - interval '31 days'`);
    expect(await list(scene.host)).toEqual({ items: [], deleted: [] });
  });

  it('begins the page for one person, and no longer when that is said', async () => {
    const [first, second] = [await add('First', { isShared: true }), await add('Second')];
    await startWithView(scene.casework, scene.host, first.id);
    expect(await startWithView(scene.casework, scene.host, second.id)).toMatchObject({ isStart: true });
    const starts = async (actor: Actor) =>
      (await listSavedViews(scene.casework, actor)).items.filter(({ isStart }) => isStart).map(({ name }) => name);
    expect([await starts(scene.host), await starts(colleague)]).toEqual([['Second'], []]);
    await startWithoutView(scene.casework, scene.host, first.id);
    expect(await starts(scene.host)).toEqual(['Second']);
    await startWithoutView(scene.casework, scene.host, second.id);
    expect(await starts(scene.host)).toEqual([]);
  });

  it.each([
    ['a filter that does not exist', { filters: { colour: 'red' } }],
    ['a stage that does not exist', { filters: { stage: 'lost' } }],
    ['an order of nothing', { sort: 'colour' }],
    ['a column twice', { columns: ['due', 'due'] }],
    ['a column that does not exist', { columns: ['salary'] }],
    ['a name that hides', { name: 'a\u200bb' }],
  ])('is not made with %s', (_what, changes) => {
    expect(NewSavedView.safeParse({ name: 'x', ...changes }).success).toBe(false);
  });

  it.each([
    ['a site of another company', () => ({ filters: { siteId: uuidv7() } }), 'filters.siteId', 'invalid'],
    ['nobody responsible', () => ({ filters: { doerId: scene.supplier.userId } }), 'filters.doerId', 'invalid'],
    ['a name that is taken', () => ({ name: ' TAKEN ' }), 'name', 'twice'],
  ])('is refused beside its field with %s', async (_what, changes, path, code) => {
    await add('Taken');
    await expect(add('x', changes())).rejects.toMatchObject({ fields: [{ path, code }] });
  });

  it('of a guest is its own, never the company’s, and without the people of the host', async () => {
    const guest = as(colleague, 'agent');
    const without = { columns: ['due'] };
    await expect(add('x', { ...without, isShared: true }, guest)).rejects.toMatchObject({
      fields: [{ path: 'isShared', code: 'not-allowed' }],
    });
    await expect(add('x', {}, guest)).rejects.toMatchObject({ fields: [{ path: 'columns', code: 'not-allowed' }] });
    await expect(add('x', { columns: ['doer'] }, scene.supplier)).rejects.toMatchObject({
      fields: [{ path: 'columns' }],
    });
    expect(await add('x', without, guest)).toMatchObject({ isMine: true, doubts: [] });
  });
});

describe('a view of what is no more', () => {
  it('is followed in the rest, and each part that is left out is named with its reason', async () => {
    const { id } = await add('Old', { filters: { tab: 'past', siteId, doerId: colleague.userId }, sort: 'person' });
    const unknown = { stage: 'lost', colour: 'red', present: '2026-03-20' };
    await run(
      `update saved_view set filters = filters || $2::jsonb, columns = columns || '["salary"]', sort = 'salary' where id = $1`,
      [id, JSON.stringify(unknown)],
    );
    await run('update site set deleted_at = now() where id = $1', [siteId]);
    await run('update membership set ended_at = now() where user_id = $1', [colleague.userId]);
    const view = (await listSavedViews(scene.casework, scene.host)).items[0];
    await run('update site set deleted_at = null where id = $1', [siteId]);
    await run('update membership set ended_at = null where user_id = $1', [colleague.userId]);
    expect(view).toMatchObject({ filters: { tab: 'past' }, sort: 'due' });
    expect(view?.columns).not.toContain('salary');
    expect(view?.doubts.map(({ part, name, why }) => `${part} ${name} ${why}`).sort()).toEqual([
      ...['column salary unknown', 'filter colour unknown', 'filter doerId gone', 'filter present unknown'],
      ...['filter siteId gone', 'filter stage unknown', 'sort salary unknown'],
    ]);
  });

  it('says to whoever lost the right that a column is not for this role', async () => {
    await add('Mine', { filters: { doerId: scene.host.userId } });
    const [view] = (await listSavedViews(scene.casework, as(scene.host, 'agent'))).items;
    expect(view?.columns).not.toContain('doer');
    expect(view?.filters).toEqual({});
    expect(view?.doubts).toEqual([
      { part: 'filter', name: 'doerId', why: 'not-for-you' },
      { part: 'column', name: 'doer', why: 'not-for-you' },
    ]);
  });
});
