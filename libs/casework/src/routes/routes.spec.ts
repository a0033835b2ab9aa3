import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addTechnician,
  askReplacement,
  changeCase,
  changeMission,
  readCase,
  readCaseRoute,
  readWay,
  replacePerson,
  resumeCase,
  screenRoute,
  signRoute,
  withdrawRoute,
} from '@sapar/casework';
import {
  AskReplacement,
  ChangeCase,
  ChangeMission,
  NewTechnician,
  ReplacePerson,
  ScreenRoute,
  SignRoute,
} from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.database.admin.query(
    `insert into user_account (id, email, name, language, created_at) values ($1, 'lawyer@dala.example', 'Aigerim', 'ru', now()) on conflict do nothing`,
    [scene.host.userId],
  );
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const ANSWERS = { activity: 'repair', days: 10, payer: 'supplier' };
const screen = (id: string, changes: Readonly<Record<string, unknown>> = {}) =>
  screenRoute(scene.casework, scene.host, id, ScreenRoute.parse({ ...ANSWERS, hasContract: 'true', ...changes }));
const sign = (id: string, facts: Readonly<Record<string, unknown>>, actor = scene.host) =>
  signRoute(scene.casework, actor, id, SignRoute.parse({ ...ANSWERS, hasContract: true, ...facts }));
const plan = async (id: string, facts: Readonly<Record<string, unknown>>): Promise<void> => {
  const { version } = await readCase(scene.casework, scene.host, id);
  await changeCase(scene.casework, scene.host, id, version, ChangeCase.parse(facts));
};
/** A case of somebody German whose basis nobody knows yet, on work of the given purpose. */
const openUnknown = async (purpose = 'repair'): Promise<string> => {
  const id = await scene.openCase();
  await plan(id, { basis: 'unknown', plannedArrivalOn: '2026-04-20' });
  const { mission } = await readCase(scene.casework, scene.host, id);
  const { title, equipment, plannedFromOn, plannedToOn } = mission;
  const facts = {
    title,
    equipment,
    plannedFromOn,
    plannedToOn,
    siteId: mission.site.id,
    purpose,
    contractReference: 'SC-1',
  };
  await changeMission(scene.casework, scene.host, mission.id, mission.version, ChangeMission.parse(facts));
  return id;
};
const addPerson = (surname: string, citizenship: string): Promise<string> =>
  addTechnician(scene.casework, scene.supplier, NewTechnician.parse({ surname, citizenship }));

describe('screening a route', () => {
  it('P11: repair by a German: visa-free is not may repair, with rule, sources and what contradicts it', async () => {
    const { candidates, citizenship } = await screen(await openUnknown());
    expect(citizenship).toBe('DE');
    expect(candidates.map(({ route, verdict }) => `${route} ${verdict}`)).toEqual([
      ...['business-visa fits', 'visa-free not-confirmed', 'e-visa not-confirmed'],
    ]);
    const doubt = candidates[1]?.reasons.find(({ code }) => code === 'visa-free-is-not-may-work');
    expect(doubt).toMatchObject({ side: 'open', rule: { id: 'kz.visa-free.repair-allowed', isContested: true } });
    expect(doubt?.rule?.sources.length).toBeGreaterThan(0);
    expect(doubt?.rule?.conflicts.length).toBeGreaterThan(0);
  });

  it('is signed by name; what is not confirmed wants a reason, and only the host signs', async () => {
    const id = await openUnknown();
    expect((await readWay(scene.casework, scene.host, id)).stage).toBe('route');
    await expect(sign(id, { route: 'visa-free' })).rejects.toMatchObject({
      fields: [{ path: 'reason', code: 'required' }],
    });
    await expect(sign(id, { route: 'business-visa' }, scene.supplier)).rejects.toMatchObject({ code: 'not-allowed' });
    const signed = await sign(id, { route: 'visa-free', reason: 'the treaty covers it, says our lawyer' });
    expect(signed.decision).toMatchObject({
      ...{ route: 'visa-free', verdict: 'not-confirmed', activity: 'repair', days: 10 },
      ...{ reason: 'the treaty covers it, says our lawyer', signedName: expect.any(String) },
    });
    const { basis, events } = await readCase(scene.casework, scene.host, id);
    expect(basis).toBe('visa-free');
    expect(events[0]).toMatchObject({ act: 'route-signed', facts: { route: 'visa-free', verdict: 'not-confirmed' } });
    expect(JSON.stringify(events[0])).not.toContain('lawyer');
    expect((await readWay(scene.casework, scene.host, id)).stage).not.toBe('route');
  });

  it('holds for the work that it was signed for, and is taken back with a trace', async () => {
    const id = await openUnknown();
    await sign(id, { route: 'visa-free', reason: 'x' });
    const { mission } = await readCase(scene.casework, scene.host, id);
    const { title, equipment, plannedFromOn, plannedToOn } = mission;
    const facts = {
      title,
      equipment,
      plannedFromOn,
      plannedToOn,
      siteId: mission.site.id,
      purpose: 'installation',
      contractReference: 'SC-1',
    };
    await changeMission(scene.casework, scene.host, mission.id, mission.version, ChangeMission.parse(facts));
    expect((await readCaseRoute(scene.casework, scene.host, id)).isOutdated).toBe(true);
    expect((await readWay(scene.casework, scene.host, id)).stage).toBe('route');
    expect((await withdrawRoute(scene.casework, scene.host, id)).decision).toBeNull();
    await expect(withdrawRoute(scene.casework, scene.host, id)).rejects.toMatchObject({ code: 'already-done' });
  });

  it('refuses a route that is none for this person', async () => {
    await expect(sign(await openUnknown(), { route: 'eaeu', reason: 'x' })).rejects.toMatchObject({
      fields: [{ path: 'route', code: 'not-allowed' }],
    });
  });
});

const ask = (id: string, question: Readonly<Record<string, unknown>>, actor = scene.host) =>
  askReplacement(scene.casework, actor, id, AskReplacement.parse(question));

describe('a replacement (S18)', () => {
  it('is told the earliest day before any data is asked for: invitation and visa filed today', async () => {
    const answer = await ask(await openUnknown(), { citizenship: 'TR', travelOn: '2026-03-28' });
    // From Mon 30 March five working days end on Fri 3 April; from Mon 6 April ten end on Fri 17 April.
    expect(answer).toMatchObject({ verdict: 'not-confirmed', invitationOn: '2026-04-03', earliestOn: '2026-04-17' });
    expect(answer.ways.map(({ by, isInTime }) => `${by} ${String(isInTime)}`)).toContain('business-visa false');
  });

  it('lets a citizen of the union go at once', async () => {
    expect(await ask(await openUnknown(), { citizenship: 'KG', travelOn: '2026-03-27' })).toMatchObject({
      ...{ verdict: 'fits', earliestOn: '2026-03-27' },
    });
  });

  it('finds a visa that the person has already, and says what stands against the passport', async () => {
    const { caseId } = await addTraveller(scene, '2026-03-20');
    const { technician, version } = await readCase(scene.casework, scene.host, caseId);
    await changeCase(
      ...([scene.casework, scene.host, caseId, version] as const),
      ChangeCase.parse({
        ...{ basis: 'visa', visaValidFromOn: '2026-01-01', visaValidToOn: '2026-09-01' },
        ...{ visaCategory: 'B2', visaEntries: 'multiple' },
      }),
    );
    const answer = await ask(await openUnknown(), { technicianId: technician.id, travelOn: '2026-03-28' });
    expect(answer.ways[0]).toMatchObject({ by: 'visa-at-hand', verdict: 'fits', isInTime: true });
    const nobody = await addPerson('NOPASSPORT', 'DE');
    const unseen = { technicianId: nobody, travelOn: '2026-03-28' };
    expect((await ask(await openUnknown(), unseen, scene.supplier)).faults).toEqual(['passport-missing']);
    // Whom the host has no mission with, it does not see.
    await expect(ask(await openUnknown(), unseen)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('ends the first case as replaced and opens one for the second, each pointing at the other', async () => {
    const id = await openUnknown();
    const person = await addPerson('SECOND', 'DE');
    const replace = (changes: Readonly<Record<string, unknown>> = {}) =>
      replacePerson(
        ...([scene.casework, scene.supplier, id] as const),
        ReplacePerson.parse({ technicianId: person, plannedArrivalOn: '2026-04-20', ...changes }),
      );
    await expect(replace({ plannedArrivalOn: '2026-03-30' })).rejects.toMatchObject({
      fields: [{ path: 'note', code: 'required' }],
    });
    const { caseId, way } = await replace();
    expect(way).toMatchObject({
      ...{ stage: 'replaced', ending: { reason: 'another-person', successorCaseId: caseId, successorName: 'Second' } },
    });
    expect(await readWay(scene.casework, scene.host, caseId)).toMatchObject({
      ...{ stage: 'route', predecessor: { caseId: id } },
    });
    const second = await readCase(scene.casework, scene.host, caseId);
    expect(second.doerName).toBe((await readCase(scene.casework, scene.host, id)).doerName);
    expect(second.deadlines[0]).toMatchObject({ isProvisional: true, state: 'open' });
    await expect(replace()).rejects.toMatchObject({ fields: [{ path: 'technicianId', code: 'twice' }] });
    expect((await resumeCase(scene.casework, scene.host, id)).stage).toBe('route');
    expect((await readWay(scene.casework, scene.host, caseId)).predecessor).toBeNull();
  });
});
