import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listStayRegister, readCase, recordExit, recordMovement } from '@sapar/casework';
import { RecordExit, RecordMovement, StayRegisterPage, StayRegisterQuery } from '@sapar/contracts';
import { addTraveller, filingActs, openScene, type Scene, type Traveller } from '@sapar/testing';

let scene: Scene;
let early: Traveller;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-31T05:00:00Z');
  early = await addTraveller(scene, '2026-03-20');
  await addTraveller(scene, '2026-03-26', { surname: 'LI', givenNames: 'WEI', citizenship: 'CN' });
  // The last day was 27 March: three working days from the 20th, with days off between.
  await filingActs(scene).confirm(early.notificationId, { number: 'KZ-7', filedOn: '2026-03-30' });
  const { stays } = await readCase(scene.casework, scene.host, early.caseId);
  const move = { kind: 'move', movedOn: '2026-03-25', addressOfStay: 'Atyrau, Abay 3' };
  await recordMovement(scene.casework, scene.host, stays[0]?.id ?? '', RecordMovement.parse(move));
  await recordExit(scene.casework, scene.host, stays[0]?.id ?? '', RecordExit.parse({ leftOn: '2026-03-28' }));
}, 60_000);
afterAll(() => scene.close());

const register = (query: Readonly<Record<string, unknown>>, actor = scene.host) =>
  listStayRegister(scene.casework, actor, StayRegisterQuery.parse(query));
const namesIn = async (fromOn: string, toOn: string) =>
  (await register({ fromOn, toOn })).items.map(({ technicianName }) => technicianName);

describe('the register of stays', () => {
  it('says of each stay who, when, where, on what and how late it was filed', async () => {
    const page = await register({ fromOn: '2026-03-01', toOn: '2026-03-31' });
    expect(StayRegisterPage.parse(page)).toEqual(page);
    expect(page.items[0]).toMatchObject({
      ...{ technicianName: 'Deniz Müller-Şahin', citizenship: 'DE', basis: 'visa', enteredOn: '2026-03-20' },
      ...{ leftOn: '2026-03-28', dueOn: '2026-03-27', filedOn: '2026-03-30', confirmationNumber: 'KZ-7', daysLate: 3 },
      addresses: ['Atyrau, Hotel Ak Zhaiyk', 'Atyrau, Abay 3'],
    });
    expect(page.items[1]).toMatchObject({ technicianName: 'LI Wei', filedOn: null, daysLate: null, leftOn: null });
  });

  it('has everybody who was there for a day of the period', async () => {
    expect(await namesIn('2026-03-28', '2026-03-28')).toEqual(['Deniz Müller-Şahin', 'LI Wei']);
    expect(await namesIn('2026-03-29', '2026-12-31')).toEqual(['LI Wei']);
    expect(await namesIn('2026-01-01', '2026-03-19')).toEqual([]);
  });

  it('goes on from page to page without leaving out or repeating', async () => {
    const query = { fromOn: '2026-03-01', toOn: '2026-03-31', limit: 1 };
    const first = await register(query);
    const second = await register({ ...query, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ technicianName }) => technicianName)).toHaveLength(2);
    expect(second.nextCursor).toBeNull();
  });

  it('is shown to the two companies of the stay only, and a period the wrong way round is a fault', async () => {
    const period = { fromOn: '2026-03-01', toOn: '2026-03-31' };
    expect((await register(period, scene.supplier)).items).toHaveLength(2);
    expect((await register(period, scene.otherHost)).items).toEqual([]);
    expect(StayRegisterQuery.safeParse({ fromOn: '2026-03-02', toOn: '2026-03-01' }).success).toBe(false);
  });
});
