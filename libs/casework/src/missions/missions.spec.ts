import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addMission, addSite, changeMission, changeSite, listMissions, readMission, type Actor } from '@sapar/casework';
import { ChangeMission, ChangeSite, NewMission, NewSite, type Mission } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

const FACTS = { title: 'Robot cell', equipment: 'KR 210', purpose: 'commissioning' };
const DAYS = { plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' };
const ADDRESS = { name: 'Atyrau workshop', address: 'Atyrau, Azattyq 12' };

let scene: Scene;
let siteId: string;
beforeAll(async () => {
  scene = await openScene();
  siteId = (await addSite(scene.casework, scene.host, NewSite.parse(ADDRESS))).id;
}, 60_000);
beforeEach(() => scene.setClock('2026-03-30T05:00:00Z'));
afterAll(() => scene.close());

async function open(changes: Readonly<Record<string, string>> = {}): Promise<Mission> {
  const { casework, host, supplier } = scene;
  const facts = { ...FACTS, ...DAYS, siteId, supplierTenantId: supplier.tenantId, ...changes };
  const { id } = await addMission(casework, host, NewMission.parse(facts));
  return readMission(casework, host, id);
}
const change = (actor: Actor, { id, version }: Mission, changes: Readonly<Record<string, unknown>>) =>
  changeMission(scene.casework, actor, id, version, ChangeMission.parse({ ...FACTS, ...DAYS, siteId, ...changes }));
async function eventsOf(subjectId: string): Promise<readonly Record<string, unknown>[]> {
  const sql = `select act, actor_user_id as by, before, after from event where subject_id = $1 and act like '%-changed' order by at, id`;
  return (await scene.database.admin.query<Record<string, unknown>>(sql, [subjectId])).rows;
}
async function pagesOf(actor: Actor, limit: number): Promise<readonly (readonly Mission[])[]> {
  const pages: (readonly Mission[])[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { readonly items: Mission[]; readonly nextCursor: string | null } = await listMissions(
      scene.casework,
      actor,
      { limit, ...(cursor === '' ? {} : { cursor }) },
    );
    pages.push(page.items);
    cursor = page.nextCursor;
  }
  return pages;
}

describe('a mission', () => {
  it('is read by host and supplier alike, with companies, site and people counted', async () => {
    await scene.openCase();
    const [listed] = (await listMissions(scene.casework, scene.supplier, { limit: 1 })).items;
    const mission = await readMission(scene.casework, scene.supplier, listed?.id ?? '');
    const sharing = expect.anything();
    expect(await readMission(scene.casework, scene.host, mission.id)).toEqual({ ...mission, sharing });
    expect(mission).toMatchObject({
      ...{ title: 'Robot cell', caseCount: 1, contractReference: null, version: 1, isDemo: false },
      host: { id: scene.host.tenantId, name: 'Dala Industry LLP', bin: null },
      supplier: { id: scene.supplier.tenantId, name: 'Kessel Robotik GmbH', timeZone: 'Asia/Almaty' },
      site: { name: 'Atyrau workshop', katoCode: null, version: 1 },
    });
  });

  it('is changed by either company, and one event says who changed what and nothing else', async () => {
    const mission = await open();
    const moved = await change(scene.supplier, mission, { plannedToOn: '2026-04-12' });
    const sharing = expect.anything();
    expect(moved).toEqual({ ...mission, plannedToOn: '2026-04-12', version: 2, sharing });
    await change(scene.host, moved, { plannedToOn: '2026-04-12', contractReference: 'SC-2026/14', title: 'Line 3' });
    expect(await eventsOf(mission.id)).toEqual([
      {
        ...{ act: 'mission-changed', by: scene.supplier.userId },
        ...{ before: { plannedToOn: '2026-04-10' }, after: { plannedToOn: '2026-04-12' } },
      },
      {
        ...{ act: 'mission-changed', by: scene.host.userId },
        before: { title: 'Robot cell', contractReference: null },
        after: { title: 'Line 3', contractReference: 'SC-2026/14' },
      },
    ]);
  });

  it('sent as it stands stays as it stands', async () => {
    const mission = await open();
    expect(await change(scene.host, mission, {})).toEqual(mission);
    expect(await eventsOf(mission.id)).toEqual([]);
  });

  it('changed by two at once takes the first and refuses the second, also one that would change nothing', async () => {
    const mission = await open();
    const both = await Promise.allSettled([
      change(scene.host, mission, { title: 'Of the host' }),
      change(scene.supplier, mission, { title: 'Of the supplier' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { title, version } = await readMission(scene.casework, scene.host, mission.id);
    expect(version).toBe(2);
    await expect(change(scene.host, mission, { title })).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await eventsOf(mission.id)).toHaveLength(1);
  });

  it("moves to another site of the host, never to another company's", async () => {
    const mission = await open();
    const foreign = await addSite(scene.casework, scene.otherHost, NewSite.parse({ name: 'Foreign', address: 'Oral' }));
    for (const actor of [scene.host, scene.supplier])
      await expect(change(actor, mission, { siteId: foreign.id })).rejects.toMatchObject({ code: 'not-found' });
    const own = await addSite(scene.casework, scene.host, NewSite.parse({ name: 'Second works', address: 'Aktau' }));
    const moved = await change(scene.host, mission, { siteId: own.id });
    expect(moved).toMatchObject({ site: { name: 'Second works' }, version: 2 });
    expect(await eventsOf(mission.id)).toMatchObject([{ before: { siteId }, after: { siteId: own.id } }]);
  });

  it('of another company is not found, by reading or by changing, and nothing is written', async () => {
    const mission = await open();
    await expect(readMission(scene.casework, scene.otherHost, mission.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(change(scene.otherHost, mission, { title: 'Theirs' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await listMissions(scene.casework, scene.otherHost, { limit: 200 })).items).toEqual([]);
    expect(await readMission(scene.casework, scene.host, mission.id)).toEqual(mission);
    expect(await eventsOf(mission.id)).toEqual([]);
  });
});

describe('the list of missions', () => {
  it('starts with the latest planned start, and its pages are the whole list cut in pieces', async () => {
    for (const plannedFromOn of ['2026-05-02', '2026-05-02', '2026-05-02', '2026-05-09', '2026-04-01'])
      await open({ plannedFromOn, plannedToOn: '2026-06-01' });
    const naive = await scene.database.admin.query<{ id: string }>(
      'select id from mission where host_tenant_id = $1 order by planned_from_on desc, id',
      [scene.host.tenantId],
    );
    const whole = naive.rows.map(({ id }) => id);
    for (const actor of [scene.host, scene.supplier]) {
      // The second page begins amid the three that start on one day.
      const pages = await pagesOf(actor, 3);
      expect(pages.flat().map(({ id }) => id)).toEqual(whole);
      expect(pages.length).toBe(Math.ceil(whole.length / 3));
      expect(pages.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('is searched where it is kept: by a word of the title, by the number, the company and the site', async () => {
    const wanted = await open({ title: 'Gantry crane' });
    const idsBy = async (q: string, actor: Actor = scene.host) =>
      (await listMissions(scene.casework, actor, { limit: 200, q })).items.map(({ id }) => id);
    for (const q of ['gantry', 'crane gan', wanted.reference, 'Гантри']) expect(await idsBy(q)).toEqual([wanted.id]);
    expect(await idsBy('no such thing')).toEqual([]);
    expect(await idsBy('gantry', scene.otherHost)).toEqual([]);
    const all = (await listMissions(scene.casework, scene.host, { limit: 200 })).items;
    expect(await idsBy('kessel')).toEqual(all.map(({ id }) => id));
    const there = all.filter(({ site }) => site.name === wanted.site.name).map(({ id }) => id);
    expect(await idsBy(wanted.site.name)).toEqual(there);
  });

  it('refuses a cursor that it did not give', async () => {
    await expect(listMissions(scene.casework, scene.host, { limit: 3, cursor: 'made-up' })).rejects.toMatchObject({
      fields: [{ path: 'cursor', code: 'invalid' }],
    });
  });
});

describe('a site', () => {
  const send = (actor: Actor, id: string, version: number, changes: Readonly<Record<string, string>> = {}) =>
    changeSite(scene.casework, actor, id, version, ChangeSite.parse({ ...ADDRESS, ...changes }));

  it('is changed by its host with one event of the changed fields, once for one version', async () => {
    const site = await addSite(scene.casework, scene.host, NewSite.parse({ ...ADDRESS, katoCode: '231010000' }));
    const changed = await send(scene.host, site.id, 1, { katoCode: '231010000', migrationUnit: 'Abay 5' });
    expect(changed).toEqual({ ...site, migrationUnit: 'Abay 5', version: 2 });
    await expect(send(scene.host, site.id, 1)).rejects.toMatchObject({ code: 'version-conflict' });
    expect(await eventsOf(site.id)).toMatchObject([
      { act: 'site-changed', before: { migrationUnit: null }, after: { migrationUnit: 'Abay 5' } },
    ]);
  });

  it('is read only for the supplier that works there and not found by anybody else', async () => {
    await open();
    await expect(send(scene.supplier, siteId, 1, { name: 'x' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(send(scene.otherHost, siteId, 1, { name: 'x' })).rejects.toMatchObject({ code: 'not-found' });
    const { id: unseen } = await addSite(
      scene.casework,
      scene.host,
      NewSite.parse({ name: 'Unused', address: 'Oral' }),
    );
    await expect(send(scene.supplier, unseen, 1)).rejects.toMatchObject({ code: 'not-found' });
    expect(await eventsOf(siteId)).toEqual([]);
  });
});
