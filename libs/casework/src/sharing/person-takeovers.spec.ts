import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addTechnician,
  changeTechnician,
  listPersonTakeovers,
  listTechnicians,
  readCase,
  readTechnician,
  takeOverPerson,
  type Actor,
} from '@sapar/casework';
import { ChangeTechnician, NewCase, NewTechnician, TakeOverPerson } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let count = 0;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-01T05:00:00Z');
}, 60_000);
afterAll(async () => scene.close());

const newNumber = (): string => `E000000${String((count += 1)).padStart(2, '0')}`;
const enter = (actor: Actor, facts: Record<string, string>) =>
  addTechnician(
    scene.casework,
    actor,
    NewTechnician.parse({
      ...{ surname: 'LI', givenNames: 'WEI', citizenship: 'CN', ...facts },
      ...(actor.tenantKind === 'host' ? { supplierTenantId: scene.supplier.tenantId } : {}),
    }),
  );
const takeovers = async () => (await listPersonTakeovers(scene.casework, scene.supplier)).items;
const waitingFor = async (id: string) => (await takeovers()).find(({ technicianId }) => technicianId === id);
const take = (id: string, choices = {}, version = 1) =>
  takeOverPerson(scene.casework, scene.supplier, id, version, TakeOverPerson.parse({ choices }));

/** One person entered by both companies, on a mission of the host under the host's spelling. */
async function enteredTwice() {
  const passportNumber = newNumber();
  const ownId = await enter(scene.supplier, { passportNumber, phone: '+86 2', position: 'Fitter' });
  const theirId = await enter(scene.host, { passportNumber, surname: 'LEE', phone: '+86 1', email: 'li@x.example' });
  const { mission } = await readCase(scene.casework, scene.host, await scene.openCase());
  const caseId = await addCase(scene.casework, scene.host, mission.id, NewCase.parse({ technicianId: theirId }));
  return { ownId, theirId, caseId, missionId: mission.id };
}

describe('what a host has entered for a supplier', () => {
  it('is listed field by field beside the own list, numbers masked', async () => {
    const { ownId, theirId } = await enteredTwice();
    const waiting = await waitingFor(theirId);
    expect(waiting).toMatchObject({ matchedId: ownId, enteredByName: 'Dala Industry LLP', version: 1 });
    expect(waiting?.differences).toEqual([
      { field: 'surname', theirs: 'LEE', ours: 'LI' },
      { field: 'email', theirs: 'li@x.example', ours: null },
      { field: 'phone', theirs: '+86 1', ours: '+86 2' },
      { field: 'position', theirs: null, ours: 'Fitter' },
    ]);
    expect(JSON.stringify(await takeovers())).not.toMatch(/E00000/);
  });

  it('becomes one person with the chosen values, and its cases go along', async () => {
    const { ownId, theirId, caseId } = await enteredTwice();
    await take(theirId, { phone: 'theirs' });
    for (const actor of [scene.supplier, scene.host]) {
      const { technician } = await readCase(scene.casework, actor, caseId);
      expect(technician).toMatchObject({
        ...{ id: ownId, surname: 'LI', phone: '+86 1', email: 'li@x.example', position: 'Fitter' },
      });
    }
    expect(await waitingFor(theirId)).toBeUndefined();
    const listed = (await listTechnicians(scene.casework, scene.supplier, { limit: 200 })).items.map(({ id }) => id);
    expect([listed.includes(ownId), listed.includes(theirId)]).toEqual([true, false]);
    await expect(readTechnician(scene.casework, scene.host, theirId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps the values that lost: the host sees its own, never those of the supplier', async () => {
    const { theirId, caseId } = await enteredTwice();
    await take(theirId, { phone: 'theirs' });
    const replaced = async (actor: Actor) =>
      (await readCase(scene.casework, actor, caseId)).events
        .filter(({ act }) => act === 'person-taken-over')
        .map(({ facts }) => facts['replaced']);
    expect(await replaced(scene.host)).toEqual([{ surname: 'LEE' }]);
    expect(await replaced(scene.supplier)).toEqual([{ surname: 'LEE' }]);
    const { rows } = await scene.database.admin.query(
      `select after->'changed' as changed, host_tenant_id from event where act = 'person-taken-over' and host_tenant_id is null order by at desc limit 1`,
    );
    expect(rows).toEqual([{ changed: ['phone'], host_tenant_id: null }]);
  });

  it('tells another host of the same person nothing of it', async () => {
    const { ownId, theirId, caseId } = await enteredTwice();
    const earlier = await readCase(scene.casework, scene.host, await scene.openCase());
    const other = await addCase(
      scene.casework,
      scene.supplier,
      earlier.mission.id,
      NewCase.parse({ technicianId: ownId }),
    );
    await take(theirId);
    const actsOf = async (id: string) =>
      (await readCase(scene.casework, scene.supplier, id)).events.map(({ act }) => act);
    expect((await actsOf(other)).includes('person-taken-over')).toBe(false);
    expect((await actsOf(caseId)).includes('person-taken-over')).toBe(true);
  });

  it('is the suppliers alone afterwards, also where it knew nobody like that', async () => {
    const id = await enter(scene.host, { surname: 'NEW', passportNumber: newNumber() });
    expect(await waitingFor(id)).toMatchObject({ matchedId: null });
    await take(id);
    const { version } = await readTechnician(scene.casework, scene.supplier, id);
    const facts = ChangeTechnician.parse({ surname: 'NEW', citizenship: 'CN', phone: '1' });
    await expect(changeTechnician(scene.casework, scene.host, id, version, facts)).rejects.toMatchObject({
      code: 'owned-by-other',
    });
    expect((await changeTechnician(scene.casework, scene.supplier, id, version, facts)).phone).toBe('1');
  });

  it('is taken over once, by the version that was read, and by that supplier only', async () => {
    const { theirId } = await enteredTwice();
    await expect(take(theirId, {}, 7)).rejects.toMatchObject({ code: 'version-conflict' });
    await take(theirId);
    await expect(take(theirId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(listPersonTakeovers(scene.casework, scene.host)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('the key of a person entered twice', () => {
  it('is destroyed with the other one', async () => {
    const { ownId, theirId } = await enteredTwice();
    await take(theirId);
    await scene.database.unitOfWork.run({ tenantId: scene.supplier.tenantId, userId: null }, (transaction) =>
      transaction.query('update technician_key set destroyed_at = $2 where technician_id = $1', [
        ...[ownId, transaction.now],
      ]),
    );
    const { rows } = await scene.database.admin.query<{ count: number }>(
      'select count(*)::int as count from technician_key where technician_id = any($1::uuid[]) and destroyed_at is null',
      [[ownId, theirId]],
    );
    expect(rows[0]?.count).toBe(0);
  });
});
