import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AskMerge, MergeTechnicians, NewCase, NewMission, NewTechnician, SignRetention } from '@sapar/contracts';
import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { addCase } from '../cases/add-case.js';
import { readCase } from '../cases/read-case.js';
import { addSite } from '../companies/companies.queries.js';
import { signRetention } from '../erasure/sign-retention.js';
import { listJournal } from '../journal/list-journal.js';
import { mergeTechnicians, previewMerge } from '../merging/merge-technicians.js';
import { undoMerge } from '../merging/undo-merge.js';
import { addMission } from '../missions/add-mission.js';
import { search } from '../search/search.js';
import { addTechnician } from '../technicians/add-technician.js';
import { listTechnicians, readTechnician } from '../technicians/technicians.queries.js';
import { endDueShares } from './end-due-shares.js';
import { listTechnicianShares } from './technician-shares.js';

let scene: Scene;
let across: UnitOfWork;
let source: ReturnType<typeof createDataSource>;
let personId: string;
let missions: { readonly host: string; readonly otherHost: string };
beforeAll(async () => {
  scene = await openScene();
  source = createDataSource({ url: scene.database.workerUrl, role: 'sapar_worker', poolSize: 1 });
  await source.initialize();
  across = new UnitOfWork(source);
  await scene.database.admin.query(
    'insert into partnership (id, host_tenant_id, supplier_tenant_id, created_at) values ($1, $2, $3, now())',
    [uuidv7(), scene.otherHost.tenantId, scene.supplier.tenantId],
  );
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-01T05:00:00Z');
  personId = await enter();
  missions = { host: await missionOf(scene.host), otherHost: await missionOf(scene.otherHost) };
});
afterAll(async () => {
  await source.destroy();
  await scene.close();
});

const enter = (facts: Readonly<Record<string, string>> = {}, actor: Actor = scene.supplier) =>
  addTechnician(
    scene.casework,
    actor,
    NewTechnician.parse({
      ...{ surname: 'SHAREDONE', givenNames: uuidv7().slice(-8), citizenship: 'DE', passportNumber: 'C01X00T47' },
      ...{ phone: '+49 1', passportExpiresOn: '2031-01-01', ...facts },
    }),
  );
async function missionOf(host: Actor): Promise<string> {
  const site = await addSite(scene.casework, host, { name: 'Works', address: 'Atyrau' });
  const facts = { siteId: site.id, supplierTenantId: scene.supplier.tenantId, title: 'x', equipment: 'x' };
  const days = { purpose: 'repair', plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' };
  return (await addMission(scene.casework, host, NewMission.parse({ ...facts, ...days }))).id;
}
const put = (missionId: string, actor: Actor = scene.supplier, technicianId = personId) =>
  addCase(scene.casework, actor, missionId, NewCase.parse({ technicianId }));
const sharesFor = async (actor: Actor, technicianId = personId) =>
  (await listTechnicianShares(scene.casework, actor, technicianId)).items;
const sees = async (actor: Actor, technicianId = personId): Promise<boolean> => {
  const { items } = await listTechnicians(scene.casework, actor, { limit: 200 });
  const { people } = await search(scene.casework, actor, { text: 'SHAREDONE' });
  const answers = [items, people].map((list) => list.some(({ id }) => id === technicianId));
  // A list is longer than a search shows: what neither has, the page has not either.
  const page = await readTechnician(scene.casework, actor, technicianId).then(
    () => true,
    () => false,
  );
  expect(page).toBe(answers[0]);
  if (!page) expect(answers[1]).toBe(false);
  return page;
};

describe('a person of the supplier', () => {
  it('is seen by no host before the supplier puts it on one of its missions, and then with who, when and what for in both journals', async () => {
    expect([await sees(scene.host), await sees(scene.otherHost)]).toEqual([false, false]);
    await put(missions.host);
    expect([await sees(scene.host), await sees(scene.otherHost)]).toEqual([true, false]);
    const [share, ...rest] = await sharesFor(scene.supplier);
    expect(rest).toEqual([]);
    expect(share).toMatchObject({
      ...{ hostName: 'Dala Industry LLP', how: 'put-on-mission', shownByName: 'Aliya Serikova', untilOn: null },
      ...{ missionReference: expect.stringMatching(/\d{3}$/), endedAt: null },
    });
    expect((await sharesFor(scene.host)).map(({ id }) => id)).toEqual([share!.id]);
    await expect(sharesFor(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    await put(await missionOf(scene.host));
    for (const actor of [scene.host, scene.supplier]) {
      const query = { act: 'technician-shown', technicianId: personId, limit: 50 };
      const { items } = await listJournal(scene.casework, actor, query as Parameters<typeof listJournal>[2]);
      expect(items).toHaveLength(1);
    }
  });

  it('is shown to a second host by a second act, and neither learns of the other', async () => {
    await put(missions.host);
    await put(missions.otherHost);
    expect((await sharesFor(scene.supplier)).map(({ hostName }) => hostName)).toEqual([
      ...['Other LLP', 'Dala Industry LLP'],
    ]);
    for (const actor of [scene.host, scene.otherHost])
      expect((await sharesFor(actor)).map(({ hostTenantId }) => hostTenantId)).toEqual([actor.tenantId]);
  });

  it('is not for a host to take, by the product or by the database', async () => {
    await put(missions.host);
    await expect(put(missions.otherHost, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    const { tenantId, userId } = scene.otherHost;
    const asHost = (sql: string, parameters: readonly unknown[]) =>
      scene.casework.unitOfWork.run({ tenantId, userId }, (transaction) => transaction.query(sql, parameters));
    const taking = `insert into visit_case (id, host_tenant_id, supplier_tenant_id, mission_id, technician_id, stage, basis, created_at)
      values (gen_random_uuid(), $1, $2, $3, $4, 'planned', 'unknown', now())`;
    const ids = [tenantId, scene.supplier.tenantId, missions.otherHost, personId];
    await expect(asHost(taking, ids)).rejects.toThrow(/shows a person to itself/);
    const row = `insert into technician_share (id, technician_id, supplier_tenant_id, host_tenant_id, how, shown_at) values (gen_random_uuid(), $2, $3, $1, 'before', now())`;
    await expect(asHost(row, [tenantId, personId, scene.supplier.tenantId])).rejects.toMatchObject({ code: '42501' });
    const own = await enter({ supplierTenantId: scene.supplier.tenantId }, scene.otherHost);
    const caseId = await put(missions.otherHost, scene.otherHost, own);
    const moving = 'update visit_case set technician_id = $2 where id = $1';
    await expect(asHost(moving, [caseId, personId])).rejects.toThrow(/shows a person to itself/);
    expect(await sees(scene.otherHost)).toBe(false);
  });

  it('that is made one with another entry is shown with its visits, and no more when the two come apart', async () => {
    const otherId = personId;
    const keptId = await enter();
    await put(missions.host, scene.supplier, otherId);
    const [before] = await sharesFor(scene.supplier, otherId);
    await previewMerge(scene.casework, scene.supplier, keptId, AskMerge.parse({ otherId }));
    const asked = MergeTechnicians.parse({ otherId, otherVersion: 1 });
    const { id, version } = await mergeTechnicians(scene.casework, scene.supplier, keptId, 1, asked);
    expect(await sharesFor(scene.supplier, keptId)).toMatchObject([
      { how: 'put-on-mission', shownAt: before!.shownAt },
    ]);
    expect(await sees(scene.host, keptId)).toBe(true);
    await undoMerge(scene.casework, scene.supplier, id, version);
    expect([await sees(scene.host, keptId), await sees(scene.host, otherId)]).toEqual([false, true]);
    expect(await sharesFor(scene.supplier, otherId)).toMatchObject([{ shownAt: before!.shownAt }]);
  });
});

describe('what a host was shown', () => {
  const end = () => endDueShares({ unitOfWork: scene.database.unitOfWork, acrossCompanies: across });

  it('ends when its own visits have outlived the signed period, whatever others still see; its case keeps the name', async () => {
    const caseId = await put(missions.host);
    const asked = { kind: 'identity', months: 12, reason: 'A repeat counts within a year' };
    await signRetention(scene.casework, scene.supplier, SignRetention.parse(asked));
    expect((await sharesFor(scene.supplier))[0]).toMatchObject({ untilOn: null });
    await scene.setClock('2027-04-09T18:59:00Z');
    await put(missions.otherHost);
    await scene.database.admin.query("update mission set planned_to_on = '2027-12-01' where id = $1", [
      missions.otherHost,
    ]);
    expect(await sharesFor(scene.host)).toMatchObject([{ untilOn: '2027-04-10', endedAt: null }]);
    await end();
    expect(await sees(scene.host)).toBe(true);
    await scene.setClock('2027-04-09T19:01:00Z'); // 10 April in Kazakhstan.
    expect(await end()).toBeGreaterThan(0);
    expect([await sees(scene.host), await sees(scene.otherHost)]).toEqual([false, true]);
    const { technician } = await readCase(scene.casework, scene.host, caseId);
    expect(technician).toMatchObject({ surname: 'SHAREDONE', phone: null, bornOn: null, passportMasked: null });
    const { tenantId, userId } = scene.host;
    const parts = await scene.casework.unitOfWork.run({ tenantId, userId }, (transaction) =>
      transaction.query(
        'select technician_id from passport where technician_id = $1 union all select technician_id from technician_key where technician_id = $1',
        [personId],
      ),
    );
    expect(parts).toEqual([]);
    await expect(put(await missionOf(scene.host), scene.host)).rejects.toMatchObject({ code: 'not-found' });
    await put(await missionOf(scene.host));
    expect(await sees(scene.host)).toBe(true);
    const told = (await sharesFor(scene.supplier)).filter(({ hostTenantId }) => hostTenantId === tenantId);
    expect(told.map(({ endedAt }) => endedAt === null)).toEqual([true, false]);
  });
});
