import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addMission,
  addSite,
  addTechnician,
  readCase,
  readToday,
  recordArrival,
  recordExit,
  signRetention,
  type Actor,
} from '@sapar/casework';
import {
  NewCase,
  NewMission,
  NewSite,
  NewTechnician,
  RecordExit,
  ROLE_PERMISSIONS,
  SignRetention,
  type Role,
} from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate retention_period, visit_case cascade');
  await scene.setClock('2026-03-27T03:00:00Z');
});
afterAll(() => scene.close());

const sign = (actor: Actor, kind: string, months: number) =>
  signRetention(scene.casework, actor, SignRetention.parse({ kind, months, reason: 'Claims within a year' }));
const retentionOf = async (caseId: string, actor: Actor = scene.supplier) =>
  (await readCase(scene.casework, actor, caseId)).retention;

/** A person whom the supplier entered, and a visit of that person to the host. */
async function addPerson(): Promise<string> {
  const facts = { surname: 'LI', givenNames: 'WEI', citizenship: 'CN' };
  return addTechnician(scene.casework, scene.supplier, NewTechnician.parse(facts));
}
async function visitOf(technicianId: string): Promise<string> {
  const { casework, host, supplier } = scene;
  const site = await addSite(casework, host, NewSite.parse({ name: 'Works', address: 'Atyrau, Azattyq 12' }));
  const facts = { title: 'Robot cell', equipment: 'KR 210', purpose: 'commissioning', plannedFromOn: '2026-03-20' };
  const mission = NewMission.parse({
    ...{ ...facts, supplierTenantId: supplier.tenantId, siteId: site.id, plannedToOn: '2026-04-10' },
  });
  const { id } = await addMission(casework, host, mission);
  return addCase(casework, supplier, id, NewCase.parse({ technicianId, basis: 'visa' }));
}
async function arrived(technicianId: string): Promise<{ readonly caseId: string; readonly stayId: string }> {
  const caseId = await visitOf(technicianId);
  const { stay } = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-20'));
  return { caseId, stayId: stay.id };
}
async function left(technicianId: string): Promise<string> {
  const { caseId, stayId } = await arrived(technicianId);
  await recordExit(scene.casework, scene.host, stayId, RecordExit.parse({ leftOn: '2026-03-26' }));
  return caseId;
}
const line = (kind: string, lines: Awaited<ReturnType<typeof retentionOf>>) => lines.find((one) => one.kind === kind);

describe('the end of retention on a case', () => {
  it('stands there once the visit is over, kind by kind, with the period, its day of start and who signed it', async () => {
    await sign(scene.supplier, 'dates', 12);
    const { caseId: running } = await arrived(await addPerson());
    const { retention, mission } = await readCase(scene.casework, scene.supplier, running);
    expect(retention).toEqual([]);
    const lines = await retentionOf(await left(await addPerson()));
    expect(lines.map(({ kind }) => kind)).toEqual(['papers', 'mail', 'identity', 'dates']);
    expect(line('dates', lines)).toEqual({
      ...{ kind: 'dates', months: 12, lastDayOn: '2026-03-26', deleteOn: '2027-03-26', isCertain: true },
      ...{ signedByName: mission.supplier.name, signedAt: expect.any(String) },
    });
    expect(line('papers', lines)).toMatchObject({ months: null, deleteOn: null, signedByName: null });
  });

  it('follows the newest period of the supplier, never one of a host that did not enter the person', async () => {
    const caseId = await left(await addPerson());
    await sign(scene.host, 'papers', 1);
    expect(line('papers', await retentionOf(caseId, scene.host))).toMatchObject({ months: null });
    await sign(scene.supplier, 'papers', 6);
    await scene.setClock('2026-03-27T04:00:00Z');
    await sign(scene.supplier, 'papers', 3);
    expect(line('papers', await retentionOf(caseId))).toMatchObject({ months: 3, deleteOn: '2026-06-26' });
  });

  it('waits for another visit of the person, of which the host does not learn by it', async () => {
    await sign(scene.supplier, 'papers', 1);
    const technicianId = await addPerson();
    const caseId = await left(technicianId);
    await visitOf(technicianId);
    const waiting = { lastDayOn: null, deleteOn: null, isCertain: true };
    expect(line('papers', await retentionOf(caseId))).toMatchObject(waiting);
    expect(line('papers', await retentionOf(caseId, scene.host))).toMatchObject({
      ...{ lastDayOn: '2026-03-26', deleteOn: '2026-04-26', isCertain: false },
    });
  });

  it('tells a company that has no part in the case nothing, whatever it asks the database', async () => {
    await sign(scene.supplier, 'papers', 1);
    const caseId = await left(await addPerson());
    const asked = ({ tenantId }: Actor) =>
      scene.database.unitOfWork.run({ tenantId, userId: null }, (transaction) =>
        transaction.query('select 1 from retention_of_case($1)', [caseId]),
      );
    expect(await asked(scene.otherHost)).toEqual([]);
    expect(await asked(scene.host)).toHaveLength(4);
  });
});

describe('what is deleted within a month', () => {
  const endsFor = async (actor: Actor, role: Role = 'owner') =>
    (await readToday(scene.casework, { ...actor, role, permissions: ROLE_PERMISSIONS[role] })).retentionEnds;

  it('stands on Today of owner and lawyer of the company whose people they are, thirty days before and no sooner', async () => {
    await sign(scene.supplier, 'identity', 12);
    const technicianId = await addPerson();
    await left(technicianId);
    await arrived(await addPerson());
    await scene.setClock('2027-02-23T05:00:00Z');
    expect(await endsFor(scene.supplier)).toEqual([]);
    await scene.setClock('2027-02-24T05:00:00Z');
    const ends = [{ technicianId, displayName: 'LI Wei', kind: 'identity', deleteOn: '2027-03-26' }];
    expect(await endsFor(scene.supplier)).toEqual(ends);
    expect(await endsFor(scene.supplier, 'lawyer')).toEqual(ends);
    expect([await endsFor(scene.supplier, 'coordinator'), await endsFor(scene.host)]).toEqual([[], []]);
  });

  it('says nothing of a person whose later visit keeps everything', async () => {
    await sign(scene.supplier, 'identity', 12);
    const technicianId = await addPerson();
    await left(technicianId);
    await arrived(technicianId);
    await scene.setClock('2027-02-24T05:00:00Z');
    expect(await endsFor(scene.supplier)).toEqual([]);
  });
});
