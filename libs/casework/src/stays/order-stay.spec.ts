import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addPaper, HINDRANCE, liftOrder, listPapers, orderStay, readCase, readDays, recordExit } from '@sapar/casework';
import { DaysQuery, NewHindrance, OrderStay, type CaseDetail, type Stay } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const ORDER = { kind: 'stay-shortened', number: 'No. 17', decidedOn: '2026-03-26', lastDayOn: '2026-04-02' };
const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const order = ({ id, version }: Stay, changes: object = {}, actor = scene.host): Promise<Stay> =>
  orderStay(scene.casework, actor, id, version, OrderStay.parse({ ...ORDER, ...changes }));
const lastLawful = async (caseId: string) => (await read(caseId)).dates.find(({ kind }) => kind === 'last-lawful-day');

describe('a stay shortened by decision (S23)', () => {
  it('ends on its day whatever the limits say, is told at once and stands in the day counter', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const [stay] = (await read(caseId)).stays;
    expect(await lastLawful(caseId)).toMatchObject({ dueOn: '2026-04-18', subject: 'total' });
    expect(await order(stay!)).toMatchObject({ order: ORDER, version: 2 });
    expect(await lastLawful(caseId)).toMatchObject({
      ...{ dueOn: '2026-04-02', subject: 'stay-shortened', rule: null },
      detail: { caps: [], findings: [{ code: 'stay-shortened', severity: 'stop' }] },
    });
    const detail = await read(caseId);
    const told = detail.reminders.filter(
      (line) => line.threshold === 'date-known' && line.deadlineKind === 'last-lawful-day',
    );
    expect(told).toMatchObject([{ state: 'planned', deadlineRevision: 2, recipientName: 'Aliya Serikova' }]);
    // The planned end, Fri 10 April, now lies beyond it.
    const overrun = detail.dates.find(({ kind }) => kind === 'overrun-decision');
    expect(overrun?.detail?.routes.map(({ route }) => route)).not.toContain('exit-and-return');
    expect(overrun?.detail?.findings.map(({ code }) => code)).toContain('order-bars-return');
    const days = await readDays(
      scene.casework,
      scene.host,
      detail.technician.id,
      DaysQuery.parse({ on: '2026-03-27' }),
    );
    expect(days).toMatchObject({ lastLawfulOn: '2026-04-02', warnings: [{ kind: 'order', number: 'No. 17' }] });
  });

  it('taken back lets the limits count again', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const ordered = await order((await read(caseId)).stays[0]!);
    const lifted = await liftOrder(scene.casework, scene.host, ordered.id, ordered.version);
    expect(lifted.order).toBeNull();
    expect(await lastLawful(caseId)).toMatchObject({ dueOn: '2026-04-18', subject: 'total' });
    expect((await read(caseId)).events.slice(0, 2).map(({ act }) => act)).toEqual(['order-lifted', 'order-recorded']);
    await expect(liftOrder(scene.casework, scene.host, lifted.id, lifted.version)).rejects.toMatchObject({
      code: 'already-done',
    });
  });

  it('S25: ill on the last lawful day, the day stands with the request until a decision allows a longer stay', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await scene.setClock('2026-04-17T03:00:00Z');
    const asked = {
      fromOn: '2026-04-16',
      askedOn: '2026-04-17',
      requestNumber: '81',
      paper: 'Hospital certificate 44',
    };
    await addPaper(
      scene.casework,
      scene.host,
      HINDRANCE,
      caseId,
      NewHindrance.parse({ cause: 'hospital', ...asked }) as Record<string, unknown>,
    );
    expect(await lastLawful(caseId)).toMatchObject({ dueOn: '2026-04-18', state: 'open' });
    expect((await listPapers(scene.casework, scene.host, HINDRANCE, caseId)).items).toMatchObject([
      { ...asked, decision: null, lastLawfulOn: '2026-04-18' },
    ]);
    const [stay] = (await read(caseId)).stays;
    const longer = { kind: 'stay-allowed', number: '81-2', decidedOn: '2026-04-17', lastDayOn: '2026-05-04' };
    await order(stay!, longer);
    expect(await lastLawful(caseId)).toMatchObject({
      ...{ dueOn: '2026-05-04', subject: 'stay-allowed' },
      detail: { findings: [{ code: 'stay-allowed', severity: 'note', facts: { number: '81-2' } }] },
    });
  });

  it('judges the exit by its day', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const ordered = await order((await read(caseId)).stays[0]!, { kind: 'visa-annulled' });
    await scene.setClock('2026-04-06T03:00:00Z');
    await recordExit(scene.casework, scene.host, ordered.id, { leftOn: '2026-04-03' as never });
    expect(await lastLawful(caseId)).toMatchObject({ state: 'met-late' });
  });

  it.each([
    [{ decidedOn: '2026-03-28' }, 'decidedOn', 'after-today'],
    [{ lastDayOn: '2026-03-19' }, 'lastDayOn', 'before-arrival'],
  ])('%j is refused', async (changes, path, code) => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const [stay] = (await read(caseId)).stays;
    await expect(order(stay!, changes)).rejects.toMatchObject({ fields: [{ path, code }] });
    await expect(order(stay!, {}, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    await expect(order({ ...stay!, version: 5 })).rejects.toMatchObject({ code: 'version-conflict' });
  });
});
