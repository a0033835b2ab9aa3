import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptProposals,
  changeCase,
  changeMission,
  closeDate,
  correctArrival,
  decideLaw,
  listProposals,
  readCase,
  recordExit,
  removeExit,
  reopenDate,
} from '@sapar/casework';
import {
  ChangeCase,
  ChangeMission,
  CloseDate,
  CorrectArrival,
  DecideLaw,
  ROLE_PERMISSIONS,
  type CaseDetail,
} from '@sapar/contracts';
import { addTraveller, arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const read = (id: string): Promise<CaseDetail> => readCase(scene.casework, scene.host, id);
const linesOf = ({ dates }: CaseDetail): readonly string[] =>
  dates.map(({ kind, subject, dueOn, state }) => [kind, subject, dueOn, state].filter(Boolean).join(' '));
const dateOf = async (caseId: string, kind: string) => (await read(caseId)).dates.find((date) => date.kind === kind)!;
const move = async (caseId: string, plannedToOn: string): Promise<void> => {
  const { mission } = await read(caseId);
  const { title, equipment, purpose, plannedFromOn, version } = mission;
  const change = ChangeMission.parse({
    title,
    equipment,
    purpose,
    plannedFromOn,
    plannedToOn,
    siteId: mission.site.id,
  });
  await changeMission(scene.casework, scene.host, mission.id, version, change);
};

const exit = async (caseId: string, leftOn: string) => {
  const { stays } = await read(caseId);
  return recordExit(scene.casework, scene.host, stays.at(-1)!.id, { leftOn: leftOn as never });
};

describe('the dates of a visit', () => {
  it('are the planned exit and the last lawful day by the strictest limit, with every other limit beside it', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    // B2, entries not known: 30 days of a single-entry visa from Fri 20 March end on Sat 18 April.
    expect(linesOf(await read(caseId))).toEqual([
      'exit-expected 2026-04-10 open',
      'last-lawful-day total 2026-04-18 open',
    ]);
    const { steps, detail, rule, dueAt } = await dateOf(caseId, 'last-lawful-day');
    expect(steps.map(({ on, day }) => [on, day])).toEqual([
      ['2026-03-20', 1],
      ['2026-04-18', 30],
    ]);
    expect(
      detail?.caps.map(({ kind, days, lastLawfulOn, isBinding }) => [kind, days, lastLawfulOn, isBinding]),
    ).toEqual([
      ['visa-validity', null, '2026-05-30', false],
      ['total', 90, null, false],
      ['total', 30, '2026-04-18', true],
    ]);
    expect([rule?.id, dueAt]).toEqual(['kz.visa.b2.single.stay-days', '2026-04-18T18:59:59Z']);
  });

  it('move with the entry by a new revision, and unsent reminders of the old one are cancelled', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const [stay] = (await read(caseId)).stays;
    const facts = CorrectArrival.parse({ ...arrivalOn('2026-03-26'), reason: 'the stamp says so' });
    await correctArrival(scene.casework, scene.host, stay!.id, stay!.version, facts);
    const date = await dateOf(caseId, 'last-lawful-day');
    expect(date).toMatchObject({ dueOn: '2026-04-24', revision: 2 });
    expect(date.revisions.map(({ reason }) => reason)).toEqual(['arrival-corrected', 'arrival-recorded']);
    const states = (await read(caseId)).reminders
      .filter((line) => line.deadlineKind === 'last-lawful-day')
      .map((line) => `${String(line.deadlineRevision)} ${line.state}`);
    expect([...new Set(states)].sort()).toEqual(['1 cancelled', '2 planned']);
  });

  it('are not written anew when nothing behind them has changed', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { version, basis, visaValidFromOn, visaValidToOn } = await read(caseId);
    const facts = ChangeCase.parse({ basis, visaValidFromOn, visaValidToOn, plannedBorderPoint: 'Atyrau airport' });
    await changeCase(scene.casework, scene.host, caseId, version, facts);
    expect((await read(caseId)).dates.map(({ revision }) => revision)).toEqual([1, 1]);
  });

  it('end with the exit, in time or late, and come back when the exit is taken back', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { id, version } = await exit(caseId, '2026-03-26');
    expect(linesOf(await read(caseId))).toEqual([
      'exit-expected 2026-04-10 met',
      'last-lawful-day total 2026-04-18 met',
    ]);
    await removeExit(scene.casework, scene.host, id, version);
    expect(linesOf(await read(caseId))).toEqual([
      'exit-expected 2026-04-10 open',
      'last-lawful-day total 2026-04-18 open',
    ]);
    await scene.setClock('2026-04-20T03:00:00Z');
    await exit(caseId, '2026-04-19');
    expect((await dateOf(caseId, 'last-lawful-day')).state).toBe('met-late');
    expect(
      (await read(caseId)).reminders.filter(
        (line) => line.deadlineKind === 'exit-expected' && line.state === 'planned',
      ),
    ).toEqual([]);
  });
});

describe('a plan beyond the last lawful day', () => {
  it('asks for a decision by the first route that closes, names each route, and goes when the plan is shortened', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await move(caseId, '2026-04-30');
    const date = await dateOf(caseId, 'overrun-decision');
    // Invitation 5 and consulate 10 working days, ready on Sun 19 April: back from it over 15 working days.
    expect(date).toMatchObject({ subject: 'new-invitation-and-visa', dueOn: '2026-03-30', eventOn: '2026-04-18' });
    expect(date.detail?.routes).toEqual([
      { route: 'new-invitation-and-visa', startBy: '2026-03-30', isOpen: true },
      { route: 'written-request', startBy: '2026-04-17', isOpen: true },
      { route: 'exit-visa', startBy: '2026-04-17', isOpen: true },
    ]);
    expect(date.detail?.findings.map(({ code }) => code)).toEqual(['overrun', 'entries-not-known']);
    await move(caseId, '2026-04-18');
    expect(linesOf(await read(caseId)).filter((line) => line.startsWith('overrun'))).toEqual([]);
  });

  it('S22: offers an extension once a named person signed that it is open for the category, with the sources of either side', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { basis, version } = await read(caseId);
    const visa = {
      visaCategory: 'B2',
      visaEntries: 'multiple',
      visaValidFromOn: '2026-03-01',
      visaValidToOn: '2026-07-25',
    };
    await changeCase(scene.casework, scene.host, caseId, version, ChangeCase.parse({ basis, ...visa }));
    await move(caseId, '2026-07-30');
    const routes = async () => (await dateOf(caseId, 'overrun-decision')).detail?.routes.map(({ route }) => route);
    expect(await routes()).toEqual(['new-invitation-and-visa', 'written-request', 'exit-visa']);
    const lawyer = { ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer } as const;
    const reading = { kind: 'reading', ruleId: 'kz.stay.extension.b2', question: 'extension', option: 'in-some-cases' };
    const facts = DecideLaw.parse({ ...reading, fromOn: '2026-03-01', reason: 'Letter of the migration service' });
    await decideLaw(scene.casework, lawyer, facts, { isDry: false });
    const proposed = await listProposals(scene.casework, scene.host, { state: 'open', limit: 50 });
    await acceptProposals(scene.casework, lawyer, { ids: proposed.items.map(({ id }) => id) });
    expect(await routes()).toEqual(['new-invitation-and-visa', 'written-request', 'exit-visa', 'extension']);
    expect((await dateOf(caseId, 'overrun-decision')).detail?.findings).toEqual(
      expect.arrayContaining([
        {
          ...{ code: 'extension-open', severity: 'warning' },
          facts: { decidedBy: 'Aliya Serikova', decidedOn: '2026-03-27', openBy: 'Desinri: B2 visa' },
        },
        { ...{ code: 'extension-denied', severity: 'warning' }, facts: { deniedBy: expect.stringContaining('AIFC') } },
      ]),
    );
    await scene.database.admin.query('truncate law_decision cascade');
  });

  it('is closed by what was decided, reopened by another plan, and never without a reason', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await move(caseId, '2026-04-30');
    const { id } = await dateOf(caseId, 'overrun-decision');
    const close = (facts: object) => closeDate(scene.casework, scene.host, id, CloseDate.parse(facts));
    await expect(close({ doneOn: '2026-03-27' })).rejects.toMatchObject({
      fields: [{ path: 'note', code: 'required' }],
    });
    expect(await close({ doneOn: '2026-03-27', note: 'replaced by a colleague' })).toMatchObject({
      state: 'met',
      closing: { doneOn: '2026-03-27', note: 'replaced by a colleague', byName: 'Aliya Serikova' },
    });
    await move(caseId, '2026-05-05');
    expect(await dateOf(caseId, 'overrun-decision')).toMatchObject({ state: 'open', closing: null, revision: 2 });
  });
});

describe('a visa-free stay', () => {
  const arrive = async (): Promise<string> => {
    await scene.setClock('2026-07-20T03:00:00Z');
    const { caseId } = await addTraveller(scene, '2026-07-10', {});
    const [stay] = (await read(caseId)).stays;
    const facts = CorrectArrival.parse({ ...arrivalOn('2026-07-10'), basis: 'visa-free', reason: 'no visa' });
    await correctArrival(scene.casework, scene.host, stay!.id, stay!.version, facts);
    return caseId;
  };

  it('is registered by day 30 and lasts by the regime of the passport', async () => {
    const caseId = await arrive();
    // Fri 10 July is day 1, Sat 8 August day 30.
    expect(await dateOf(caseId, 'visa-free-registration')).toMatchObject({ dueOn: '2026-08-08', state: 'open' });
    expect(await dateOf(caseId, 'last-lawful-day')).toMatchObject({ dueOn: '2026-08-08', subject: 'per-entry' });
  });

  it('is closed by a receipt and not by a tick, and the closing can be taken back', async () => {
    const caseId = await arrive();
    const { id } = await dateOf(caseId, 'visa-free-registration');
    const close = (facts: object, actor = scene.host) => closeDate(scene.casework, actor, id, CloseDate.parse(facts));
    await expect(close({ doneOn: '2026-07-20' })).rejects.toMatchObject({
      fields: [{ path: 'number', code: 'required' }],
    });
    await expect(close({ doneOn: '2026-07-21', number: 'R-1' })).rejects.toMatchObject({
      fields: [{ path: 'doneOn', code: 'after-today' }],
    });
    await expect(close({ doneOn: '2026-07-20', number: 'R-1' }, scene.otherHost)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await close({ doneOn: '2026-07-20', number: 'R-1' })).toMatchObject({ state: 'met' });
    await expect(close({ doneOn: '2026-07-20', number: 'R-1' })).rejects.toMatchObject({ code: 'already-done' });
    const reopened = await reopenDate(scene.casework, scene.host, id);
    expect(reopened).toMatchObject({ state: 'open', closing: null, revision: 2 });
    const planned = (await read(caseId)).reminders.filter((line) => line.deadlineKind === 'visa-free-registration');
    expect(new Set(planned.map((line) => `${String(line.deadlineRevision)} ${line.state}`))).toEqual(
      new Set(['1 cancelled', '2 planned']),
    );
  });
});
