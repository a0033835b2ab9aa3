import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addInvitation,
  addMission,
  addSite,
  changeArrivalPlan,
  changeMission,
  changeTechnician,
  leaveMission,
  listPartners,
  namePartner,
  readCase,
  readMission,
  readTechnician,
  returnToMission,
  type Actor,
} from '@sapar/casework';
import { ChangeMission, ChangeTechnician, NewInvitation, NewMission, NewPartner } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-01T05:00:00Z');
}, 60_000);
afterAll(async () => scene.close());

const TERMS = { category: 'B2', entries: 1, validFromOn: '2026-04-01', validToOn: '2026-05-01' };
const ALL = ['person', 'invitation', 'notification', 'mission'];

async function openMission() {
  const { casework, host } = scene;
  const caseId = await scene.openCase();
  const { mission, technician } = await readCase(casework, host, caseId);
  return { caseId, mission, technicianId: technician.id };
}
const draft = (actor: Actor, missionId: string, caseId: string) =>
  addInvitation(scene.casework, actor, missionId, NewInvitation.parse({ caseIds: [caseId], ...TERMS }));
const read = (actor: Actor, missionId: string) => readMission(scene.casework, actor, missionId);
const leave = async (actor: Actor, missionId: string) =>
  leaveMission(scene.casework, actor, missionId, (await read(actor, missionId)).version, { reason: 'sold' });
const comeBack = async (actor: Actor, missionId: string) =>
  returnToMission(scene.casework, actor, missionId, (await read(actor, missionId)).version);

describe('a mission of two companies', () => {
  it('gives each side its groups, and both the facts of the mission', async () => {
    const { mission } = await openMission();
    expect(mission.sharing.mayChange).toEqual(['invitation', 'notification', 'mission']);
    const theirs = await read(scene.supplier, mission.id);
    expect(theirs.sharing.mayChange).toEqual(['person', 'mission']);
    expect(theirs.sharing.owners).toEqual({
      ...{ person: ['supplier'], invitation: ['host'], notification: ['host'], mission: ['host', 'supplier'] },
    });
  });

  it('refuses a write to what is not ones own, and says whose it is', async () => {
    const { mission, caseId } = await openMission();
    await expect(draft(scene.supplier, mission.id, caseId)).rejects.toMatchObject({
      ...{ code: 'owned-by-other', facts: { owner: 'Dala Industry LLP' } },
    });
  });

  it('keeps a trace of who changed what of the mission', async () => {
    const { mission } = await openMission();
    const facts = { title: 'Other title', siteId: mission.site.id, equipment: 'x', purpose: 'repair' };
    const days = { plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' };
    const change = ChangeMission.parse({ ...facts, ...days });
    await changeMission(scene.casework, scene.supplier, mission.id, mission.version, change);
    const { rows } = await scene.database.admin.query(
      `select actor_user_id, after->>'title' as title from event where subject_id = $1 and act = 'mission-changed'`,
      [mission.id],
    );
    expect(rows).toEqual([{ actor_user_id: scene.supplier.userId, title: 'Other title' }]);
  });
});

describe('a company that leaves', () => {
  it('reads the record and writes no more, until it comes back', async () => {
    const { mission, caseId } = await openMission();
    await leave(scene.host, mission.id);
    expect((await readCase(scene.casework, scene.host, caseId)).id).toBe(caseId);
    const plan = { kind: 'later', plannedArrivalOn: '2026-03-25' } as const;
    const refused = [
      changeArrivalPlan(scene.casework, scene.host, caseId, plan as never),
      draft(scene.host, mission.id, caseId),
    ];
    for (const act of refused) await expect(act).rejects.toMatchObject({ code: 'has-left' });
    await expect(leave(scene.host, mission.id)).rejects.toMatchObject({ code: 'already-done' });
    const { sharing } = await comeBack(scene.host, mission.id);
    expect([sharing.host.leftAt, sharing.mayChange]).toEqual([null, ['invitation', 'notification', 'mission']]);
    expect((await draft(scene.host, mission.id, caseId)).state).toBe('draft');
  });

  it('leaves everything to the other, which runs the case to its end', async () => {
    const { mission, caseId } = await openMission();
    await leave(scene.host, mission.id);
    expect((await read(scene.supplier, mission.id)).sharing.mayChange).toEqual(ALL);
    expect((await draft(scene.supplier, mission.id, caseId)).state).toBe('draft');
  });

  it('cannot take the other out, nor come back for it', async () => {
    const { mission } = await openMission();
    await leave(scene.supplier, mission.id);
    await expect(comeBack(scene.host, mission.id)).rejects.toMatchObject({ code: 'already-done' });
    await expect(leave(scene.otherHost, mission.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a company that was only named', () => {
  const NAMED = NewPartner.parse({ name: 'Yıldız Makina A.Ş.', country: 'TR', language: 'en' });

  it('is listed among the partners, and leaves everything of a mission to who named it', async () => {
    const { casework, host } = scene;
    const partner = await namePartner(casework, host, NAMED);
    const { items } = await listPartners(casework, host, 'supplier', { limit: 50 });
    expect(items.map(({ name }) => name)).toContain(NAMED.name);
    const site = await addSite(casework, host, { name: 'x', address: 'x' });
    const facts = { supplierTenantId: partner.id, siteId: site.id, title: 'x', equipment: 'x', purpose: 'repair' };
    const days = { plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' };
    const { id } = await addMission(casework, host, NewMission.parse({ ...facts, ...days }));
    const { sharing } = await read(host, id);
    expect([sharing.supplier.hasJoined, sharing.mayChange]).toEqual([false, ALL]);
  });

  it('is unknown to every other company', async () => {
    const partner = await namePartner(scene.casework, scene.host, NAMED);
    const seen = await scene.database.unitOfWork.run(
      { tenantId: scene.otherHost.tenantId, userId: null },
      (transaction) => transaction.query('select 1 from tenant where id = $1', [partner.id]),
    );
    expect(seen).toEqual([]);
  });

  it('cannot be made again of one that has joined', async () => {
    const { supplier, host } = scene;
    const rows = await scene.database.unitOfWork.run({ tenantId: host.tenantId, userId: null }, (transaction) =>
      transaction.query(
        `with changed as (update tenant set awaited_by_tenant_id = $2, joined_at = null where id = $1 returning id) select id from changed`,
        [supplier.tenantId, host.tenantId],
      ),
    );
    expect(rows).toEqual([]);
  });
});

describe('a person that the host has entered', () => {
  it('is the hosts to correct until the supplier has taken it over', async () => {
    const { technicianId: id } = await openMission();
    const { casework, host, database } = scene;
    const change = ChangeTechnician.parse({ surname: 'MÜLLER', givenNames: 'DENIZ', citizenship: 'DE' });
    const before = await readTechnician(casework, host, id);
    expect(before.canChange).toBe(true);
    const { version } = await changeTechnician(casework, host, id, before.version, change);
    await database.admin.query('update technician set taken_over_at = now() where id = $1', [id]);
    await expect(changeTechnician(casework, host, id, version, change)).rejects.toMatchObject({
      ...{ code: 'owned-by-other', facts: { owner: 'Kessel Robotik GmbH' } },
    });
  });
});
