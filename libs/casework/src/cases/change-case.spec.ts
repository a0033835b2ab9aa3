import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { changeArrivalPlan, changeCase, readCase, recordArrival, recordMovement } from '@sapar/casework';
import { CaseDetail, ChangeArrivalPlan, ChangeCase, RecordMovement } from '@sapar/contracts';
import { addTraveller, arrivalOn, filingActs, noting, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
// Friday 20 March 2026, eight in the morning in Kazakhstan; 21 to 25 March are days off.
beforeEach(() => scene.setClock('2026-03-20T03:00:00Z'));
afterAll(() => scene.close());

type Facts = Readonly<Record<string, string>>;
const VISA = { basis: 'visa', visaValidFromOn: '2026-03-01', visaValidToOn: '2026-05-30' };
const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const change = async (id: string, facts: Facts): Promise<CaseDetail> =>
  changeCase(scene.casework, scene.host, id, (await read(id)).version, ChangeCase.parse(facts));
const answerPlan = (id: string, answer: Facts): Promise<CaseDetail> =>
  changeArrivalPlan(scene.casework, scene.host, id, ChangeArrivalPlan.parse(answer));
const statesOf = ({ reminders }: CaseDetail, revision: number): ReadonlySet<string> =>
  new Set(
    reminders
      .filter((line) => line.deadlineKind === 'arrival-notification' && line.deadlineRevision === revision)
      .map(({ state, cancelReason }) => (cancelReason === null ? state : `${state} ${cancelReason}`)),
  );

describe('the plan of a case', () => {
  it('moves the provisional deadline with its reminders, the old ones cancelled with a reason', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
    expect((await read(id)).deadlines).toMatchObject([{ isProvisional: true, dueOn: '2026-03-30', revision: 1 }]);
    const detail = await change(id, { ...VISA, plannedArrivalOn: '2026-04-06', plannedBorderPoint: 'Astana airport' });
    expect(detail).toMatchObject({ plannedArrivalOn: '2026-04-06', plannedBorderPoint: 'Astana airport' });
    // Mon 6, Tue 7, Wed 8 April.
    expect(detail.deadlines).toMatchObject([{ isProvisional: true, dueOn: '2026-04-08', revision: 2, state: 'open' }]);
    expect(detail.deadlines[0]?.revisions.map((one) => one.reason)).toEqual([
      'planned-arrival-moved',
      'planned-arrival',
    ]);
    expect(statesOf(detail, 1)).toEqual(new Set(['cancelled planned-arrival-moved']));
    expect(statesOf(detail, 2)).toEqual(new Set(['planned']));
  });

  it('that is emptied withdraws the deadline, and one entered again opens it anew', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
    const emptied = await change(id, VISA);
    expect(emptied).toMatchObject({ plannedArrivalOn: null, stage: 'planned', deadlines: [{ state: 'withdrawn' }] });
    expect(statesOf(emptied, 1)).toEqual(new Set(['cancelled plan-withdrawn']));
    const again = await change(id, { ...VISA, plannedArrivalOn: '2026-03-22' });
    expect(again.deadlines).toMatchObject([{ state: 'open', dueOn: '2026-03-30', revision: 2, isProvisional: true }]);
  });

  it('that stays as it was raises no revision', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
    const detail = await change(id, { ...VISA, plannedArrivalOn: '2026-03-22', visaValidToOn: '2026-06-30' });
    expect(detail.deadlines).toMatchObject([{ revision: 1 }]);
    expect(statesOf(detail, 1)).toEqual(new Set(['planned']));
  });

  it('does not touch the clock of a person who has arrived', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
    await recordArrival(scene.casework, scene.host, id, arrivalOn('2026-03-19'));
    const detail = await change(id, { ...VISA, plannedArrivalOn: '2026-04-06' });
    // Thu 19, Fri 20, Thu 26 March.
    expect(detail.deadlines).toMatchObject([{ isProvisional: false, dueOn: '2026-03-26', revision: 2, state: 'open' }]);
  });

  it.each([
    ['not-coming', 'cancelled'],
    ['not-admitted', 'not-admitted'],
  ])('that ended as %s comes back with a new planned day', async (kind, stage) => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
    const ended = await answerPlan(id, { kind, note: 'called from the airport' });
    expect(ended).toMatchObject({ stage, plannedArrivalOn: null, deadlines: [{ state: 'withdrawn' }] });
    expect(ended.events[0]).toMatchObject({ act: 'arrival-plan-changed', facts: { note: 'called from the airport' } });
    expect(await change(id, VISA)).toMatchObject({ stage, deadlines: [{ state: 'withdrawn' }] });
    const back = await change(id, { ...VISA, plannedArrivalOn: '2026-03-22' });
    expect(back).toMatchObject({ stage: 'planned', deadlines: [{ state: 'open', revision: 2 }] });
    expect(statesOf(back, 2)).toEqual(new Set(['planned']));
  });

  it('answered as later moves, and cannot be answered once the person is here', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-19' });
    const later = await answerPlan(id, { kind: 'later', plannedArrivalOn: '2026-04-06' });
    expect(later).toMatchObject({ plannedArrivalOn: '2026-04-06', deadlines: [{ dueOn: '2026-04-08', revision: 2 }] });
    await recordArrival(scene.casework, scene.host, id, arrivalOn('2026-03-20'));
    await expect(answerPlan(id, { kind: 'not-coming' })).rejects.toMatchObject({ code: 'already-done' });
  });

  it('changed by the supplier is reminded about at the host, and each change is one line of the history', async () => {
    const id = await scene.openCase();
    const { version } = await read(id);
    const facts = ChangeCase.parse({ ...VISA, plannedArrivalOn: '2026-03-22' });
    const detail = await changeCase(scene.casework, scene.supplier, id, version, facts);
    expect(detail.deadlines).toMatchObject([{ state: 'open', dueOn: '2026-03-30' }]);
    const { rows } = await scene.database.admin.query(
      'select distinct recipient_user_id as id from reminder where case_id = $1',
      [id],
    );
    expect(rows).toEqual([{ id: scene.host.userId }]);
    expect((await read(id)).events).toMatchObject([
      { act: 'case-changed', byName: 'Kessel Robotik GmbH', facts: { plannedArrivalOn: '2026-03-22' } },
      { act: 'case-opened', byName: 'Aliya Serikova' },
    ]);
  });

  it('read before somebody else changed it is refused, and nothing is written', async () => {
    const id = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
    const { version } = await read(id);
    await change(id, { ...VISA, plannedArrivalOn: '2026-04-06' });
    await expect(changeCase(scene.casework, scene.supplier, id, version, ChangeCase.parse(VISA))).rejects.toMatchObject(
      { code: 'version-conflict' },
    );
    expect(await read(id)).toMatchObject({ plannedArrivalOn: '2026-04-06' });
  });

  it("of another company's case is not found", async () => {
    const id = await scene.openCase();
    await expect(changeCase(scene.casework, scene.otherHost, id, 1, ChangeCase.parse(VISA))).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(changeArrivalPlan(scene.casework, scene.otherHost, id, { kind: 'not-coming' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await read(id)).events).toHaveLength(1);
  });
});

describe('a case with everything behind it', () => {
  it('is read in four statements, besides beginning, settings and end, however long its history is', async () => {
    await scene.setClock('2026-03-27T03:00:00Z');
    const { caseId, notificationId } = await addTraveller(scene, '2026-03-20');
    const stayId = (await read(caseId)).stays[0]?.id ?? '';
    await filingActs(scene).confirm(notificationId);
    for (const movedOn of ['2026-03-21', '2026-03-24']) {
      const trip = { kind: 'trip', movedOn, returnsOn: movedOn.replace(/.$/, '9'), addressOfStay: 'Aktau' };
      await recordMovement(scene.casework, scene.host, stayId, RecordMovement.parse(trip));
    }
    await scene.database.admin.query(LONG_HISTORY, [caseId]);
    await read(caseId);
    const { casework, statements } = noting(scene.casework);
    const detail = await readCase(casework, scene.host, caseId);
    expect(CaseDetail.parse(detail)).toEqual(detail);
    expect(detail).toMatchObject({ stage: 'notified', stays: [{ movements: [{}, {}] }], notifications: [{}, {}, {}] });
    expect(detail.events.length).toBe(200);
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});

const LONG_HISTORY = `
  insert into event (id, at, host_tenant_id, supplier_tenant_id, case_id, act, subject_type, subject_id)
  select gen_random_uuid(), now(), host_tenant_id, supplier_tenant_id, id, 'case-changed', 'case', id from visit_case, generate_series(1, 500) where id = $1`;
