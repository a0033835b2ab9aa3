import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  readCase,
  recordExit,
  recordFiling,
  recordMovement,
  removeMovement,
  removeStay,
  restoreMovement,
  restoreStay,
} from '@sapar/casework';
import { RecordFiling, RecordMovement, type CaseDetail, type Movement } from '@sapar/contracts';
import { addTraveller, ALL_FACTS, filingActs, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
// Friday 27 March 2026; 21 to 25 March are days off.
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const CAMP = 'Atyrau region, Tengiz camp 3';
const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const move = async (caseId: string, facts: object, actor = scene.host): Promise<Movement> => {
  const { stays } = await read(caseId);
  const body = RecordMovement.parse({ kind: 'move', addressOfStay: CAMP, ...facts });
  return recordMovement(scene.casework, actor, stays[0]!.id, body);
};
const linesOf = ({ deadlines }: CaseDetail): readonly string[] =>
  deadlines.map(({ subject, eventOn, dueOn, state }) => [subject ?? 'arrival', eventOn, dueOn, state].join(' ')).sort();

describe('another address during a stay (S7)', () => {
  it('starts a notification of its own beside the one that is still due', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await move(caseId, { movedOn: '2026-03-21' });
    const detail = await read(caseId);
    // Sat 21 March to Wed 25 are days off: Thu 26, Fri 27, Mon 30.
    expect(linesOf(detail)).toEqual(['arrival 2026-03-20 2026-03-27 open', 'move 2026-03-21 2026-03-30 open']);
    expect(detail.stays[0]?.movements).toMatchObject([
      { kind: 'move', movedOn: '2026-03-21', addressOfStay: CAMP, recordedByName: 'Aliya Serikova' },
    ]);
    expect(detail.notifications).toHaveLength(2);
    expect(detail.events[0]).toMatchObject({
      act: 'movement-recorded',
      facts: { movedOn: '2026-03-21', addressOfStay: CAMP },
    });
    expect(detail.stage).toBe('arrived');
  });

  it('can be submitted in one step with the arrival that is still open, and each waits for its own confirmation', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const other = await addTraveller(scene, '2026-03-20');
    const movement = await move(caseId, { movedOn: '2026-03-21' });
    const { notifications } = await read(caseId);
    const own = notifications.find(({ movementId }) => movementId === movement.id)!;
    const arrival = notifications.find(({ movementId }) => movementId === null)!;
    const [foreign] = (await read(other.caseId)).notifications;
    const submit = (together: readonly string[]) =>
      recordFiling(
        ...([scene.casework, scene.host, own.id] as const),
        RecordFiling.parse({ kind: 'submitted', filedBy: 'host', channel: 'vmp', number: 'VMP-8', together }),
      );
    await expect(submit([arrival.id, foreign!.id])).rejects.toMatchObject({
      fields: [{ path: 'together.1', code: 'other-case' }],
    });
    expect((await read(caseId)).notifications.map(({ progress }) => progress)).toEqual(['none', 'none']);
    await submit([arrival.id, own.id]);
    const after = await read(caseId);
    expect(after.notifications.map(({ progress, filings }) => [progress, filings.length])).toEqual([
      ...[
        ['submitted', 1],
        ['submitted', 1],
      ],
    ]);
    expect(linesOf(after)).toEqual(['arrival 2026-03-20 2026-03-27 open', 'move 2026-03-21 2026-03-30 open']);
    expect((await read(other.caseId)).notifications[0]?.progress).toBe('none');
  });

  it('is confirmed by a paper with its own address, and the arrival stays due', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const movement = await move(caseId, { movedOn: '2026-03-26' });
    const { notifications } = await read(caseId);
    const own = notifications.find(({ movementId }) => movementId === movement.id)!;
    const { confirm } = filingActs(scene);
    await expect(
      confirm(own.id, { filedOn: '2026-03-25', facts: { ...ALL_FACTS, address: CAMP } }),
    ).rejects.toMatchObject({
      fields: [{ path: 'filedOn', code: 'before-arrival' }],
    });
    const hotel = await confirm(own.id, { filedOn: '2026-03-27', facts: ALL_FACTS });
    expect(hotel.filing.differences).toMatchObject([{ field: 'address', inCase: CAMP }]);
    expect(await confirm(own.id, { filedOn: '2026-03-27', facts: { ...ALL_FACTS, address: CAMP } })).toMatchObject({
      deadlineState: 'met',
    });
    expect(linesOf(await read(caseId))).toEqual([
      'arrival 2026-03-20 2026-03-27 open',
      'move 2026-03-26 2026-03-30 met',
    ]);
    expect((await read(caseId)).stage).toBe('arrived');
  });

  it.each([
    ['2026-03-19', 'before-arrival'],
    ['2026-03-28', 'after-today'],
    ['2026-03-27', 'after-exit'],
  ])('from %s is refused as %s', async (movedOn, code) => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { stays } = await read(caseId);
    await recordExit(scene.casework, scene.host, stays[0]!.id, { leftOn: '2026-03-26' as never });
    await expect(move(caseId, { movedOn })).rejects.toMatchObject({ fields: [{ path: 'movedOn', code }] });
    expect((await read(caseId)).stays[0]?.movements).toEqual([]);
  });

  it('is taken back with its deadline and put back, each once, and not by another company', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id, version } = await move(caseId, { movedOn: '2026-03-26' });
    await expect(removeMovement(scene.casework, scene.otherHost, id, version)).rejects.toMatchObject({
      code: 'not-found',
    });
    const removed = await removeMovement(scene.casework, scene.host, id, version);
    expect(removed.isRemoved).toBe(true);
    expect(linesOf(await read(caseId))).toContain('move 2026-03-26 2026-03-30 withdrawn');
    expect((await read(caseId)).notifications).toHaveLength(1);
    await expect(removeMovement(scene.casework, scene.host, id, removed.version)).rejects.toMatchObject({
      code: 'already-done',
    });
    await restoreMovement(scene.casework, scene.host, id, removed.version);
    expect(linesOf(await read(caseId))).toContain('move 2026-03-26 2026-03-30 open');
  });

  it('goes and comes back with its stay', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await move(caseId, { movedOn: '2026-03-26' });
    const [stay] = (await read(caseId)).stays;
    const { version } = await removeStay(scene.casework, scene.host, stay!.id, stay!.version);
    expect(linesOf(await read(caseId)).filter((line) => line.endsWith('open'))).toEqual([]);
    await restoreStay(scene.casework, scene.host, stay!.id, version);
    expect(linesOf(await read(caseId)).filter((line) => line.endsWith('open'))).toHaveLength(2);
  });
});

describe('a trip', () => {
  it('with a night away is notified by the strictest reading, within a day it is only kept', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await move(caseId, { kind: 'trip', movedOn: '2026-03-26', returnsOn: '2026-03-26' });
    expect(linesOf(await read(caseId))).toEqual(['arrival 2026-03-20 2026-03-27 open']);
    await move(caseId, { kind: 'trip', movedOn: '2026-03-26', returnsOn: '2026-03-27' });
    expect(linesOf(await read(caseId))).toContain('trip 2026-03-26 2026-03-30 open');
    await expect(move(caseId, { kind: 'trip', movedOn: '2026-03-26', returnsOn: '2026-03-25' })).rejects.toMatchObject({
      fields: [{ path: 'returnsOn', code: 'end-before-start' }],
    });
  });
});
