import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addSignatory,
  changeSignatory,
  listSignatories,
  readSignatoryHistory,
  restoreSignatory,
  retireSignatory,
  whoCanSign,
} from '@sapar/casework';
import { NewSignatory } from '@sapar/contracts';
import { addTraveller, openScene, type Scene, type Traveller } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-20T05:00:00Z');
  await run('delete from reminder');
  await run('delete from signatory');
  await run('update membership set deputy_user_id = null');
});
afterAll(() => scene.close());

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
const facts = (name: string, changes: Readonly<Record<string, unknown>> = {}): NewSignatory =>
  NewSignatory.parse({
    ...{ name, portals: ['vmp', 'paper'], keyUntil: '2026-05-04', authority: 'attorney' },
    ...{ authorityUntil: '2026-12-31', ...changes },
  });
const add = (name: string, changes: Readonly<Record<string, unknown>> = {}) =>
  addSignatory(scene.casework, scene.host, facts(name, changes));
const byOffice = { authority: 'office', authorityUntil: undefined };

describe('the signatories of a company', () => {
  it('stand in the order in which something of theirs runs out, those who sign no more last', async () => {
    await add('Later', { keyUntil: '2026-09-01' });
    await add('Attorney first', { authorityUntil: '2026-04-01' });
    await add('Never', { keyUntil: undefined, portals: ['paper'], ...byOffice });
    const gone = await add('Gone', { keyUntil: '2026-03-21' });
    await add('Soon');
    await retireSignatory(scene.casework, scene.host, gone.id, gone.version);
    const { items, today } = await listSignatories(scene.casework, scene.host);
    expect(today).toBe('2026-03-20');
    expect(items.map(({ name, runsOutOn }) => [name, runsOutOn])).toEqual([
      ...[
        ['Attorney first', '2026-04-01'],
        ['Soon', '2026-05-04'],
        ['Later', '2026-09-01'],
        ['Never', null],
      ],
      ['Gone', '2026-03-21'],
    ]);
  });

  it('keep in their history which day moved, and of a name only that it changed', async () => {
    const first = await add('Aliya Serikova');
    const change = facts('Aliya Ospanova', { keyUntil: '2027-05-04' });
    const second = await changeSignatory(scene.casework, scene.host, first.id, first.version, change);
    expect(second).toMatchObject({ name: 'Aliya Ospanova', keyUntil: '2027-05-04', version: 2 });
    const retired = await retireSignatory(scene.casework, scene.host, first.id, 2);
    await restoreSignatory(scene.casework, scene.host, first.id, retired.version);
    const { items } = await readSignatoryHistory(scene.casework, scene.host, first.id);
    expect(items.map(({ act, byName }) => [act, byName])).toEqual(
      ['restored', 'retired', 'changed', 'added'].map((act) => [`signatory-${act}`, 'Aliya Serikova']),
    );
    expect(items[2]?.changes).toEqual([
      { field: 'keyUntil', before: '2026-05-04', after: '2027-05-04', isNamed: true },
      { field: 'name', before: null, after: null, isNamed: false },
    ]);
    const kept = await run(`select 1 from event where before::text like '%Aliya%' or after::text like '%Aliya%'`);
    expect(kept).toEqual([]);
  });

  it('are changed only by whoever has read the newest version, and not once they sign no more', async () => {
    const { id } = await add('Aliya');
    const change = facts('Aliya', { keyUntil: '2027-05-04' });
    await changeSignatory(scene.casework, scene.host, id, 1, change);
    const late = changeSignatory(scene.casework, scene.host, id, 1, facts('Late'));
    await expect(late).rejects.toMatchObject({ code: 'version-conflict' });
    await retireSignatory(scene.casework, scene.host, id, 2);
    for (const act of [
      changeSignatory(scene.casework, scene.host, id, 3, facts('Gone')),
      retireSignatory(scene.casework, scene.host, id, 3),
    ])
      await expect(act).rejects.toMatchObject({ code: 'already-done' });
  });

  it("are unknown to every other company, and name no other company's people", async () => {
    const { id } = await add('Aliya');
    expect((await listSignatories(scene.casework, scene.otherHost)).items).toEqual([]);
    const stranger = readSignatoryHistory(scene.casework, scene.otherHost, id);
    await expect(stranger).rejects.toMatchObject({ code: 'not-found' });
    await expect(listSignatories(scene.casework, scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
    const foreign = add('X', { memberUserId: scene.otherHost.userId });
    await expect(foreign).rejects.toMatchObject({ fields: [{ path: 'memberUserId', code: 'invalid' }] });
  });

  it.each([
    ['a power of attorney without an end', { authorityUntil: undefined }, 'authorityUntil'],
    ['an office with an end', { authority: 'office' }, 'authorityUntil'],
    ['no portal', { portals: [] }, 'portals'],
    ['a portal twice', { portals: ['vmp', 'vmp'] }, 'portals'],
    ['a name that turns the reading order', { name: 'A\u202ex' }, 'name'],
  ])('are not taken with %s', (_what, changes, path) => {
    const parsed = NewSignatory.safeParse({ ...facts('A'), ...changes });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});

describe('can be signed today by', () => {
  let traveller: Traveller;
  beforeAll(async () => {
    traveller = await addTraveller(scene, '2026-03-20');
  });
  const signers = (channel: 'vmp' | 'egov' | 'paper' = 'vmp') =>
    whoCanSign(scene.casework, scene.host, traveller.notificationId, { channel });

  it('whose key and power of attorney hold on this day of the host, at this portal', async () => {
    await add('Aliya', { memberUserId: scene.host.userId, keyUntil: '2026-03-20' });
    await add('Ended', { keyUntil: '2026-03-19', authorityUntil: '2026-03-18' });
    await add('Elsewhere', { portals: ['egov'] });
    const { canSign, cannotSign, today } = await signers();
    expect([today, canSign.map(({ name, duty }) => [name, duty])]).toEqual(['2026-03-20', [['Aliya', 'doer']]]);
    expect(cannotSign.map(({ name, reasons }) => [name, reasons])).toEqual([
      [
        'Ended',
        [
          { code: 'key-ended', endedOn: '2026-03-19' },
          { code: 'attorney-ended', endedOn: '2026-03-18' },
        ],
      ],
    ]);
    // 19:30 in London is the next day in Almaty.
    await scene.setClock('2026-03-20T19:30:00Z');
    expect((await signers()).canSign).toEqual([]);
    expect((await signers('paper')).canSign.map(({ name }) => name)).toEqual(['Aliya']);
    expect((await signers('egov')).canSign.map(({ name }) => name)).toEqual(['Elsewhere']);
  });

  it('a deputy without a valid key is not offered, and it says why', async () => {
    const deputy = uuidv7();
    const name = ['Marat', deputy, `${deputy}@dala-industry.example`];
    await run(
      `insert into user_account (id, email, name, language, created_at) values ($2, $3, $1, 'ru', now())`,
      name,
    );
    await run(
      `insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, 'coordinator', now())`,
      [...[uuidv7(), scene.host.tenantId, deputy]],
    );
    await run('update membership set deputy_user_id = $1 where user_id = $2', [deputy, scene.host.userId]);
    await add('Aliya', { memberUserId: scene.host.userId });
    const unable = async () =>
      (await signers()).cannotSign.map(({ name: who, duty, reasons }) => [who, duty, reasons.map(({ code }) => code)]);
    expect(await unable()).toEqual([['Marat', 'deputy', ['not-a-signatory']]]);
    const { id, version } = await add('Marat D.', { memberUserId: deputy, keyUntil: '2026-03-01' });
    expect(await unable()).toEqual([['Marat D.', 'deputy', ['key-ended']]]);
    expect((await signers()).canSign.map((one) => one.name)).toEqual(['Aliya']);
    await changeSignatory(scene.casework, scene.host, id, version, facts('Marat D.', { memberUserId: deputy }));
    expect((await signers()).canSign.map(({ duty }) => duty)).toEqual(['doer', 'deputy']);
  });

  it('is the host to know, not the supplier of the case', async () => {
    const ask = (actor: Scene['host']) =>
      whoCanSign(scene.casework, actor, traveller.notificationId, { channel: 'vmp' });
    await expect(ask(scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ask(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
  });
});
