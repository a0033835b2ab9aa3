import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptProposals,
  changeCase,
  correctArrival,
  decideLaw,
  declineProposals,
  editCalendar,
  listProposals,
  readCalendar,
  readCase,
  recordExit,
  reopenProposals,
  type Actor,
} from '@sapar/casework';
import {
  ChangeCase,
  CorrectArrival,
  DecideLaw,
  EditCalendar,
  ROLE_PERMISSIONS,
  type CalendarDayOut,
  type DeadlineExplained,
} from '@sapar/contracts';
import { addTraveller, arrivalOn, openScene, type Scene } from '@sapar/testing';

const SAVED = { isDry: false };
const B2_SINGLE = 'kz.visa.b2.single.stay-days';

let scene: Scene;
let lawyer: Actor;
beforeAll(async () => {
  scene = await openScene();
  lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer };
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('truncate law_decision, visit_case cascade');
  await scene.setClock('2026-03-27T03:00:00Z');
});
afterAll(() => scene.close());

const figure = (value: number, ruleId = B2_SINGLE): DecideLaw =>
  DecideLaw.parse({
    ...{ kind: 'figure', ruleId, value, fromOn: '2026-01-01', reason: 'New order' },
    source: { title: 'Order 17' },
  });
const open = async (actor = scene.host) =>
  (await listProposals(scene.casework, actor, { state: 'open', limit: 50 })).items;
const idsOfOpen = async (): Promise<string[]> => (await open()).map(({ id }) => id);
const read = (caseId: string) => readCase(scene.casework, scene.host, caseId);
const dateOf = async (caseId: string, kind: string): Promise<DeadlineExplained> =>
  (await read(caseId)).dates.find((date) => date.kind === kind)!;
const lastDay = (caseId: string) => dateOf(caseId, 'last-lawful-day');

/** What is planned about one date: `days-before 7` with the day of sending in Kazakhstan. */
async function planned(deadlineId: string): Promise<readonly string[]> {
  const { rows } = await scene.database.admin.query<{ line: string }>(
    `select threshold || ' ' || (due_at at time zone 'Asia/Almaty')::date as line from reminder where deadline_id = $1 and state = 'planned' order by due_at`,
    [deadlineId],
  );
  return rows.map(({ line }) => line);
}

const inDays = (day: CalendarDayOut) => ({
  ...{ on: day.on, kind: day.kind, name: day.name, isDoubtful: day.isDoubtful },
  ...(day.settleOn === null ? {} : { settleOn: day.settleOn, owner: day.owner }),
  ...(day.carriedFrom === null ? {} : { carriedFrom: day.carriedFrom }),
  ...(day.note === null ? {} : { note: day.note }),
});

/** A day off more in the host's own edition of a year. */
async function addDayOff(on: string): Promise<void> {
  const { version, days } = await readCalendar(scene.casework, lawyer, { country: 'KZ', year: 2026 });
  const added = { on, kind: 'moved-day-off', name: { en: 'Moved', ru: 'Перенос', kk: 'Ауысқан' } };
  const edit = EditCalendar.parse({
    ...{ baseVersion: version, reason: 'Government resolution', source: { title: 'Resolution 90' } },
    days: [...days.map(inDays), added],
  });
  await editCalendar(scene.casework, lawyer, { country: 'KZ', year: 2026, isDry: false }, edit);
}

describe('a newer figure of a limit', () => {
  it('puts the last lawful day into the list and moves nothing by itself; the case shows both days', async () => {
    // B2 single: 30 days from Fri 20 March end on Sat 18 April, 20 days on Wed 8 April.
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await decideLaw(scene.casework, lawyer, figure(20), SAVED);
    expect(await open()).toMatchObject([
      {
        ...{ kind: 'last-lawful-day', oldDueOn: '2026-04-18', newDueOn: '2026-04-08' },
        cause: { kind: 'decision', reason: 'New order' },
      },
    ]);
    expect(await lastDay(caseId)).toMatchObject({ dueOn: '2026-04-18', proposedDueOn: '2026-04-08', revision: 1 });
  });

  it('is told before it is saved: how many dates it would move, and nothing is written', async () => {
    await addTraveller(scene, '2026-03-20');
    const { effect } = await decideLaw(scene.casework, lawyer, figure(20), { isDry: true });
    expect(effect).toMatchObject({
      affected: 1,
      moved: 1,
      examples: [{ oldDueOn: '2026-04-18', newDueOn: '2026-04-08' }],
    });
    expect(await open()).toEqual([]);
  });

  it('that ends earlier is reminded of by the earlier day beside the old one until somebody decides', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id } = await lastDay(caseId);
    await decideLaw(scene.casework, lawyer, figure(20), SAVED);
    // 7, 3 and 1 days before Wed 8 April: Wed 1, Sun 5 on Fri 3, Tue 7; before Sat 18 April: Sat 4 on Fri 3, 11 on 10, 15, 17.
    expect(await planned(id)).toEqual(
      expect.arrayContaining(['days-before 2026-04-01', 'days-before 2026-04-07', 'date-today 2026-04-08']),
    );
    expect(await planned(id)).toEqual(expect.arrayContaining(['days-before 2026-04-15', 'date-today 2026-04-17']));
    await declineProposals(scene.casework, lawyer, { ids: await idsOfOpen(), reason: 'Not in force yet' });
    expect(await planned(id)).not.toContain('date-today 2026-04-08');
  });

  it('once accepted is the day, names who decided, and can be taken back with the old steps and reminders', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await decideLaw(scene.casework, lawyer, figure(20), SAVED);
    const ids = await idsOfOpen();
    await acceptProposals(scene.casework, lawyer, { ids });
    const moved = await lastDay(caseId);
    expect(moved).toMatchObject({ dueOn: '2026-04-08', proposedDueOn: null, revision: 2 });
    expect(moved.rule?.decisions).toMatchObject([{ signedName: 'Aliya Serikova', reason: 'New order' }]);
    expect(moved.revisions[0]).toMatchObject({ reason: 'law-changed' });
    await reopenProposals(scene.casework, lawyer, { ids });
    expect(await lastDay(caseId)).toMatchObject({ dueOn: '2026-04-18', proposedDueOn: '2026-04-08', revision: 3 });
    expect(await planned(moved.id)).toContain('date-today 2026-04-17');
  });

  it('is not slipped in by a fact that moves nothing, and is not asked again once it is declined', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await decideLaw(scene.casework, lawyer, figure(20), SAVED);
    await declineProposals(scene.casework, lawyer, { ids: await idsOfOpen(), reason: 'Not in force yet' });
    const { version, basis, visaValidFromOn, visaValidToOn } = await read(caseId);
    const facts = ChangeCase.parse({ basis, visaValidFromOn, visaValidToOn, plannedBorderPoint: 'Atyrau airport' });
    await changeCase(scene.casework, scene.host, caseId, version, facts);
    expect(await lastDay(caseId)).toMatchObject({ dueOn: '2026-04-18', revision: 1 });
    await decideLaw(scene.casework, lawyer, figure(20), SAVED);
    expect(await open()).toEqual([]);
  });

  it('reaches no case that is over, and loses its line when the person leaves', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await decideLaw(scene.casework, lawyer, figure(20), SAVED);
    const { stays } = await read(caseId);
    await recordExit(scene.casework, scene.host, stays[0]!.id, { leftOn: '2026-03-26' as never });
    expect(await open()).toEqual([]);
    await decideLaw(scene.casework, lawyer, figure(10), SAVED);
    expect(await open()).toEqual([]);
    expect(await lastDay(caseId)).toMatchObject({ dueOn: '2026-04-18', state: 'met' });
  });
});

describe('a calendar edition of the host', () => {
  /** A visit for which no visa is known yet: its invitation is to be filed. */
  async function planOf(plannedArrivalOn: string): Promise<string> {
    const caseId = await scene.openCase({ plannedArrivalOn });
    const facts = ChangeCase.parse({ basis: 'visa', plannedArrivalOn });
    await changeCase(scene.casework, scene.host, caseId, (await read(caseId)).version, facts);
    return caseId;
  }

  it('moves the last day for the invitation, with the day that counts for another reason', async () => {
    // Back from Mon 20 April: 17, 16, 15, 14, Mon 13; without the 15th one more, Fri 10.
    const caseId = await planOf('2026-04-20');
    await addDayOff('2026-04-15');
    const [line] = await open();
    expect(line).toMatchObject({
      ...{ caseId, kind: 'invitation-filing', oldDueOn: '2026-04-13', newDueOn: '2026-04-10' },
      cause: { kind: 'decision', reason: 'Government resolution' },
    });
    expect(line?.changes).toContainEqual({ on: '2026-04-15', before: 'working-day', after: 'moved-day-off' });
  });

  it('is accepted by the host alone', async () => {
    await planOf('2026-04-20');
    await addDayOff('2026-04-15');
    const ids = await idsOfOpen();
    await expect(acceptProposals(scene.casework, scene.supplier, { ids })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await acceptProposals(scene.casework, lawyer, { ids });
    expect(await open()).toEqual([]);
  });
});

describe('a later figure signed by the lawyer (S50)', () => {
  const arrive = async (): Promise<string> => {
    await scene.setClock('2026-07-20T03:00:00Z');
    const { caseId } = await addTraveller(scene, '2026-07-10');
    const [stay] = (await read(caseId)).stays;
    const facts = CorrectArrival.parse({ ...arrivalOn('2026-07-10'), basis: 'visa-free', reason: 'no visa' });
    await correctArrival(scene.casework, scene.host, stay!.id, stay!.version, facts);
    return caseId;
  };
  const later = () => decideLaw(scene.casework, lawyer, figure(40, 'kz.registration.deadline-day'), SAVED);
  const asked = async () => (await open()).filter(({ kind }) => kind === 'visa-free-registration');

  it('is asked about while the registration is not due', async () => {
    const caseId = await arrive();
    await later();
    // Fri 10 July is day 1: Sat 8 August is day 30, Tue 18 August day 40.
    expect(await asked()).toMatchObject([{ oldDueOn: '2026-08-08', newDueOn: '2026-08-18' }]);
    expect(await dateOf(caseId, 'visa-free-registration')).toMatchObject({ dueOn: '2026-08-08' });
  });

  it('does not reach a registration whose last day had come', async () => {
    const caseId = await arrive();
    await scene.setClock('2026-08-08T05:00:00Z');
    await later();
    expect(await asked()).toEqual([]);
    expect(await dateOf(caseId, 'visa-free-registration')).toMatchObject({ dueOn: '2026-08-08', revision: 1 });
  });
});
