import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeMission, openLedger, readCase, sweepDates, type OpenLedger } from '@sapar/casework';
import { ChangeMission } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 2 });
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate visit_case, heartbeat cascade');
  await scene.setClock('2026-03-27T03:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

/** In the country since Fri 20 March, planned to the end of April: an overrun with three routes. */
async function overrun(): Promise<string> {
  const { caseId } = await addTraveller(scene, '2026-03-20');
  const { mission } = await readCase(scene.casework, scene.host, caseId);
  const { title, equipment, purpose, plannedFromOn, site, version } = mission;
  const plan = { title, equipment, purpose, plannedFromOn, plannedToOn: '2026-04-30', siteId: site.id };
  await changeMission(scene.casework, scene.host, mission.id, version, ChangeMission.parse(plan));
  return caseId;
}
const decision = async (caseId: string) =>
  (await readCase(scene.casework, scene.host, caseId)).dates.find(({ kind }) => kind === 'overrun-decision');

describe('the passing of a day', () => {
  it('moves the day to decide by to the next route once the first has closed, and says so', async () => {
    const caseId = await overrun();
    expect(await decision(caseId)).toMatchObject({ subject: 'new-invitation-and-visa', dueOn: '2026-03-30' });
    await scene.setClock('2026-03-31T00:30:00Z');
    expect(await sweepDates(ledger)).toBe(1);
    const moved = await decision(caseId);
    expect(moved).toMatchObject({ subject: 'written-request', dueOn: '2026-04-17', revision: 2 });
    expect(moved?.revisions[0]).toMatchObject({ reason: 'day-passed', byName: null });
  });

  it('writes nothing where the day moves nothing, and looks once a day', async () => {
    await addTraveller(scene, '2026-03-20');
    expect(await sweepDates(ledger)).toBe(0);
    await overrun();
    await scene.setClock('2026-03-27T20:00:00Z');
    // Sat 28 March has begun in Kazakhstan: looked at, and no route has closed.
    expect(await sweepDates(ledger)).toBe(0);
    const { rows } = await scene.database.admin.query(`select detail from heartbeat where name = 'dates'`);
    expect(rows).toEqual([{ detail: '2026-03-28' }]);
  });

  it('goes on where a worker was stopped: a case that was done is not looked at twice', async () => {
    const [first, second] = [await overrun(), await overrun()].sort();
    await scene.setClock('2026-03-31T00:30:00Z');
    await scene.database.admin.query(
      `insert into heartbeat (name, at, is_ok, detail) values ('dates', now(), true, $1)`,
      [`2026-03-31 ${scene.host.tenantId} ${first ?? ''}`],
    );
    expect(await sweepDates(ledger)).toBe(1);
    expect(await decision(first ?? '')).toMatchObject({ revision: 1 });
    expect(await decision(second ?? '')).toMatchObject({ revision: 2 });
  });
});
