import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addMission,
  addSite,
  addTechnician,
  CaseworkError,
  findActor,
  readSession,
  signIn,
  signOut,
  type Actor,
} from '@sapar/casework';
import { NewCase, NewMission, NewTechnician } from '@sapar/contracts';
import { openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-30T05:00:00Z'));
afterAll(() => scene.close());

describe('a technician', () => {
  it('keeps the passport number sealed: no table holds it readable', async () => {
    await scene.openCase();
    const { rows } = await scene.database.admin.query<{ readable: boolean }>(
      "select position(convert_to('C01X00T47', 'UTF8') in number_sealed::bytea) > 0 as readable from passport",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => !row.readable)).toBe(true);
  });

  it('is unknown to a scene.host before the first mission together', async () => {
    const technicianId = await addTechnician(
      scene.casework,
      scene.supplier,
      NewTechnician.parse({ surname: 'LI', givenNames: 'WEI', citizenship: 'CN' }),
    );
    const seen = (actor: Actor) =>
      scene.database.unitOfWork.run({ tenantId: actor.tenantId, userId: actor.userId }, (transaction) =>
        transaction.query('select 1 from technician where id = $1', [technicianId]),
      );
    expect([(await seen(scene.supplier)).length, (await seen(scene.host)).length]).toEqual([1, 0]);
  });

  it('put on a mission by the own company becomes known to the scene.host with it', async () => {
    const caseId = await scene.openCase();
    const { rows } = await scene.database.admin.query<{ mission_id: string }>(
      'select mission_id from visit_case where id = $1',
      [caseId],
    );
    const technicianId = await addTechnician(
      scene.casework,
      scene.supplier,
      NewTechnician.parse({ surname: 'LI', givenNames: 'NA', citizenship: 'CN' }),
    );
    await expect(
      addCase(scene.casework, scene.host, rows[0]?.mission_id ?? '', NewCase.parse({ technicianId })),
    ).rejects.toMatchObject({ code: 'not-found' });
    await addCase(scene.casework, scene.supplier, rows[0]?.mission_id ?? '', NewCase.parse({ technicianId }));
    const seen = await scene.database.unitOfWork.run(
      { tenantId: scene.host.tenantId, userId: scene.host.userId },
      (transaction) => transaction.query('select display_name from technician where id = $1', [technicianId]),
    );
    expect(seen).toEqual([{ display_name: 'LI Na' }]);
  });

  it('can be put on a mission once', async () => {
    const caseId = await scene.openCase();
    const { rows } = await scene.database.admin.query<{ mission_id: string; technician_id: string }>(
      'select mission_id, technician_id from visit_case where id = $1',
      [caseId],
    );
    const again = addCase(
      scene.casework,
      scene.host,
      rows[0]?.mission_id ?? '',
      NewCase.parse({ technicianId: rows[0]?.technician_id }),
    );
    await expect(again).rejects.toMatchObject({ code: 'already-done' });
  });
});

describe('missions', () => {
  it('opened at the same moment get different numbers', async () => {
    const site = await addSite(scene.casework, scene.host, { name: 'Site', address: 'Aktau' });
    const open = () =>
      addMission(
        scene.casework,
        scene.host,
        NewMission.parse({
          supplierTenantId: scene.supplier.tenantId,
          siteId: site.id,
          title: 'Same',
          equipment: 'x',
          purpose: 'repair',
          plannedFromOn: '2026-03-20',
          plannedToOn: '2026-03-20',
        }),
      );
    const references = (await Promise.all([open(), open(), open()])).map((mission) => mission.reference);
    expect(new Set(references).size).toBe(3);
    expect(references[0]).toMatch(/^M-26-\d{3}$/);
  });

  it("with another company's site or a scene.supplier that is no partner are not found", async () => {
    const site = await addSite(scene.casework, scene.otherHost, { name: 'Foreign', address: 'Astana' });
    const facts = {
      supplierTenantId: scene.supplier.tenantId,
      siteId: site.id,
      title: 'x',
      equipment: 'x',
      purpose: 'repair',
      plannedFromOn: '2026-03-20',
      plannedToOn: '2026-03-20',
    };
    await expect(addMission(scene.casework, scene.host, NewMission.parse(facts))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(addMission(scene.casework, scene.otherHost, NewMission.parse(facts))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('signing in', () => {
  it('opens a session that names person, company and rights, and signing out ends it at once', async () => {
    const { token } = await signIn(scene.casework, {
      email: ` ${SCENE_EMAIL.toUpperCase()} `,
      password: SCENE_PASSWORD,
    });
    const actor = await findActor(scene.casework, token);
    if (actor === null) throw new Error('nobody is signed in');
    expect(await readSession(scene.casework, actor)).toMatchObject({
      user: { email: SCENE_EMAIL, language: 'ru' },
      tenant: { name: 'Dala Industry LLP', kind: 'host', officeClosesAt: '17:00' },
      today: '2026-03-30',
    });
    await signOut(scene.casework, actor);
    expect(await findActor(scene.casework, token)).toBeNull();
  });

  it.each([
    ['a wrong password', SCENE_EMAIL, 'wrong'],
    ['an unknown address', 'nobody@dala-industry.example', SCENE_PASSWORD],
  ])('answers %s with the same refusal', async (_what, email, password) => {
    await expect(signIn(scene.casework, { email, password })).rejects.toEqual(new CaseworkError('wrong-credentials'));
  });

  it('stores no token, only its hash, and nobody is found by a made-up one', async () => {
    const { token } = await signIn(scene.casework, { email: SCENE_EMAIL, password: SCENE_PASSWORD });
    expect(
      (await scene.database.admin.query('select 1 from user_session where token_hash = $1', [token])).rowCount,
    ).toBe(0);
    expect(await findActor(scene.casework, 'made-up')).toBeNull();
  });
});
