import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  changeCase,
  closeDate,
  correctArrival,
  handIn,
  readCase,
  recordExit,
  recordMovement,
  removeMovement,
} from '@sapar/casework';
import { ChangeCase, CloseDate, CorrectArrival, RecordMovement, type DeadlineExplained } from '@sapar/contracts';
import { addTraveller, arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-07-24T03:00:00Z'));
afterAll(() => scene.close());

const read = (caseId: string) => readCase(scene.casework, scene.host, caseId);
const dateOf = async (caseId: string, kind: string): Promise<DeadlineExplained | undefined> =>
  (await read(caseId)).dates.find((date) => date.kind === kind);

/** Visa-free in the country since Fri 10 July. */
async function arriveVisaFree(): Promise<string> {
  const { caseId } = await addTraveller(scene, '2026-07-10');
  const [stay] = (await read(caseId)).stays;
  const facts = CorrectArrival.parse({ ...arrivalOn('2026-07-10'), basis: 'visa-free', reason: 'no visa' });
  await correctArrival(scene.casework, scene.host, stay!.id, stay!.version, facts);
  return caseId;
}
async function move(caseId: string, movedOn: string) {
  const [stay] = (await read(caseId)).stays;
  const facts = RecordMovement.parse({ kind: 'move', movedOn, addressOfStay: 'Camp 4' });
  return recordMovement(scene.casework, scene.host, stay!.id, facts);
}
const waitsFor = (date: DeadlineExplained | undefined) =>
  date?.detail?.findings.find(({ code }) => code === 'waits-for')?.facts['party'];

describe('registration of a visa-free person after a move (S17)', () => {
  it('runs anew for five working days, beside the first one, and names the waiting party', async () => {
    const caseId = await arriveVisaFree();
    await move(caseId, '2026-07-23');
    // Thu 23 July is the first working day: 24, 27, 28, Wed 29.
    const date = await dateOf(caseId, 'registration-after-move');
    expect(date).toMatchObject({ dueOn: '2026-07-29', eventOn: '2026-07-23', state: 'open' });
    expect(waitsFor(date)).toBe('technician');
    expect(await dateOf(caseId, 'visa-free-registration')).toMatchObject({ dueOn: '2026-08-08', state: 'open' });
  });

  it('waits for the housing provider once the technician has filed, and for the technician when it is taken back', async () => {
    const caseId = await arriveVisaFree();
    await move(caseId, '2026-07-23');
    const { id } = (await dateOf(caseId, 'registration-after-move'))!;
    const filed = await handIn(scene.casework, scene.host, id, { handedInOn: '2026-07-24' as never });
    expect([waitsFor(filed), filed.handedInOn]).toEqual(['housing-provider', '2026-07-24']);
    expect(waitsFor(await dateOf(caseId, 'visa-free-registration'))).toBe('technician');
    expect(waitsFor(await handIn(scene.casework, scene.host, id, { handedInOn: null }))).toBe('technician');
    await expect(handIn(scene.casework, scene.host, id, { handedInOn: '2026-07-25' as never })).rejects.toMatchObject({
      fields: [{ path: 'handedInOn', code: 'after-today' }],
    });
    expect(
      await closeDate(scene.casework, scene.host, id, CloseDate.parse({ doneOn: '2026-07-24', number: 'R-2' })),
    ).toMatchObject({ state: 'met' });
  });

  it('ends with the exit, and goes when the move never was', async () => {
    const caseId = await arriveVisaFree();
    const movement = await move(caseId, '2026-07-23');
    await removeMovement(scene.casework, scene.host, movement.id, movement.version);
    expect(await dateOf(caseId, 'registration-after-move')).toBeUndefined();
    await move(caseId, '2026-07-24');
    const [stay] = (await read(caseId)).stays;
    await recordExit(scene.casework, scene.host, stay!.id, { leftOn: '2026-07-24' as never });
    expect(await dateOf(caseId, 'registration-after-move')).toBeUndefined();
  });
});

describe('before a planned exit (S14)', () => {
  const visa = { basis: 'visa', visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-30' };
  const findingsOf = async (facts: object): Promise<readonly string[]> => {
    await scene.setClock('2026-03-27T03:00:00Z');
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { version } = await read(caseId);
    await changeCase(scene.casework, scene.host, caseId, version, ChangeCase.parse({ ...visa, ...facts }));
    const { detail } = (await dateOf(caseId, 'exit-expected'))!;
    return detail!.findings.map(({ code, facts: of }) => [code, ...Object.values(of)].join(' '));
  };

  it('the case says that a single entry is used up by it, and the days used by then', async () => {
    // B2 single, 30 days: from Fri 20 March to Fri 10 April both ends included are 22.
    expect(await findingsOf({ visaCategory: 'B2', visaEntries: '1' })).toEqual([
      'exit-ends-visa 2026-04-10',
      'days-used-by-exit 22 30',
    ]);
  });

  it('an e-visa by rail is a stop', async () => {
    expect(await findingsOf({ visaEntries: 'multiple', isElectronicVisa: true, plannedExitBy: 'rail' })).toContain(
      'e-visa-by-air-only 2026-04-10 rail',
    );
  });
});

describe('an e-visa with a planned crossing by land', () => {
  it('is a stop on the case before the arrival', async () => {
    await scene.setClock('2026-03-20T03:00:00Z');
    const caseId = await scene.openCase({ plannedArrivalOn: '2026-03-30' });
    const { version } = await read(caseId);
    const facts = { basis: 'visa', visaValidToOn: '2026-05-30', plannedArrivalOn: '2026-03-30' };
    const land = ChangeCase.parse({ ...facts, isElectronicVisa: true, plannedEntryBy: 'land' });
    await changeCase(scene.casework, scene.host, caseId, version, land);
    expect((await dateOf(caseId, 'document-expiry'))?.detail?.findings).toEqual([
      { code: 'e-visa-by-air-only', severity: 'stop', facts: { on: '2026-03-30', by: 'land' } },
    ]);
  });
});
