import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCost,
  addDatedPaper,
  addInvitation,
  changeCase,
  changeInvitation,
  listInvitations,
  readCase,
  readCostsOfCase,
  readRenewal,
  renewInvitation,
  stepInvitation,
  type Actor,
} from '@sapar/casework';
import {
  ChangeCase,
  ChangeInvitation,
  NewCost,
  NewDatedPaper,
  NewInvitation,
  RenewInvitation,
  StepInvitation,
  type Invitation,
} from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-27T03:00:00Z'));
afterAll(() => scene.close());

const TERMS = { category: 'В2', entries: 'multiple', validFromOn: '2026-04-15', validToOn: '2026-10-11' };
const GRANTED = { to: 'granted', decidedOn: '2026-03-27', resultNumber: '2603271234', ...TERMS };

/** A planned person on a visa that nobody has yet, and the mission. */
const plan = async (): Promise<{ readonly caseId: string; readonly missionId: string }> => {
  const caseId = await scene.openCase();
  const { version, mission } = await readCase(scene.casework, scene.host, caseId);
  // Mon 20 April 2026.
  const facts = ChangeCase.parse({ basis: 'visa', plannedArrivalOn: '2026-04-20' });
  await changeCase(scene.casework, scene.host, caseId, version, facts);
  return { caseId, missionId: mission.id };
};
const add = (missionId: string, caseIds: readonly string[], actor: Actor = scene.host): Promise<Invitation> =>
  addInvitation(scene.casework, actor, missionId, NewInvitation.parse({ caseIds, ...TERMS }));
const step = ({ id, version }: Invitation, facts: object, actor: Actor = scene.host): Promise<Invitation> =>
  stepInvitation(scene.casework, actor, id, version, StepInvitation.parse(facts));
const datesOf = async (caseId: string): Promise<readonly string[]> =>
  (await readCase(scene.casework, scene.host, caseId)).dates
    .filter(({ kind }) => kind.startsWith('invitation'))
    .map(({ kind, dueOn, state }) => `${kind} ${String(dueOn)} ${state}`);

describe('an invitation', () => {
  it('is due five working days of the authority before the planned entry, and then its answer is', async () => {
    const { caseId, missionId } = await plan();
    // Back from Mon 20 April: Fri 17, Thu 16, Wed 15, Tue 14, Mon 13.
    expect(await datesOf(caseId)).toEqual(['invitation-filing 2026-04-13 open']);
    const draft = await add(missionId, [caseId]);
    expect(await datesOf(caseId)).toEqual(['invitation-filing 2026-04-13 open']);
    const filed = await step(draft, { to: 'filed', filedOn: '2026-03-27', requestNumber: 'VMP-77' });
    // From the day after Fri 27 March: Mon 30, Tue 31, Wed 1, Thu 2, Fri 3 April.
    expect(await datesOf(caseId)).toEqual(['invitation-ready 2026-04-03 open']);
    await step(filed, GRANTED);
    expect(await datesOf(caseId)).toEqual([]);
  });

  it('reads a Cyrillic category as the Latin one, and keeps apart what was asked and what was granted', async () => {
    const { caseId, missionId } = await plan();
    const filed = await step(await add(missionId, [caseId]), { to: 'filed', filedOn: '2026-03-27' });
    expect(filed).toMatchObject({ asked: { category: 'B2', entries: 'multiple' }, granted: null, differs: [] });
    const granted = await step(filed, { ...GRANTED, entries: 1, stayDays: 30 });
    expect(granted).toMatchObject({
      ...{ state: 'granted', resultNumber: '2603271234', people: [{ caseId, name: 'Deniz Müller-Şahin' }] },
      ...{ asked: { entries: 'multiple' }, granted: { entries: 1, stayDays: 30 }, differs: ['entries'] },
    });
  });

  it('goes back a step with what had been decided taken away, and is changed as a draft only', async () => {
    const { caseId, missionId } = await plan();
    const filed = await step(await add(missionId, [caseId]), {
      to: 'filed',
      filedOn: '2026-03-26',
      requestNumber: 'VMP-77',
    });
    const change = ChangeInvitation.parse({ caseIds: [caseId], ...TERMS, entries: 2, validToOn: '2026-06-01' });
    await expect(changeInvitation(scene.casework, scene.host, filed.id, filed.version, change)).rejects.toMatchObject({
      code: 'step-not-open',
    });
    const refused = await step(filed, { to: 'refused', decidedOn: '2026-03-27', note: 'no contract' });
    expect(refused).toMatchObject({ decisionNote: 'no contract', nextSteps: ['filed'] });
    const back = await step(refused, { to: 'filed' });
    expect(back).toMatchObject({ state: 'filed', filedOn: '2026-03-26', requestNumber: 'VMP-77', decisionNote: null });
    const draft = await step(back, { to: 'draft' });
    expect(draft).toMatchObject({ filedOn: null, requestNumber: null });
    const changed = await changeInvitation(scene.casework, scene.host, draft.id, draft.version, change);
    expect(changed.asked).toMatchObject({ entries: 2, validToOn: '2026-06-01' });
  });

  it('is for several people, each told by its date, and loses whom it leaves out', async () => {
    const { caseId, missionId } = await plan();
    const other = await plan();
    await expect(add(missionId, [caseId, other.caseId])).rejects.toMatchObject({
      fields: [{ path: 'caseIds.1', code: 'not-on-mission' }],
    });
    await expect(add(missionId, [caseId, caseId])).rejects.toMatchObject({
      fields: [{ path: 'caseIds.1', code: 'twice' }],
    });
    expect((await listInvitations(scene.casework, scene.supplier, missionId)).items).toEqual([]);
  });

  it.each([
    [{ to: 'granted', decidedOn: '2026-03-25', resultNumber: '2603271234', ...TERMS }, 'decidedOn', 'before-filing'],
    [{ to: 'refused', decidedOn: '2026-03-28', note: 'x' }, 'decidedOn', 'after-today'],
  ])('filed on 26 March refuses %j', async (facts, path, code) => {
    const { caseId, missionId } = await plan();
    const filed = await step(await add(missionId, [caseId]), { to: 'filed', filedOn: '2026-03-26' });
    await expect(step(filed, facts)).rejects.toMatchObject({ fields: [{ path, code }] });
  });

  it('is the host’s to write, the supplier’s to read, and nobody else’s', async () => {
    const { caseId, missionId } = await plan();
    await expect(add(missionId, [caseId], scene.supplier)).rejects.toMatchObject({ code: 'owned-by-other' });
    await expect(add(missionId, [caseId], scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    const draft = await add(missionId, [caseId]);
    expect((await listInvitations(scene.casework, scene.supplier, missionId)).items).toHaveLength(1);
    await expect(step(draft, { to: 'filed', filedOn: '2026-03-27' }, scene.supplier)).rejects.toMatchObject({
      code: 'owned-by-other',
    });
    await expect(step(draft, { to: 'filed', filedOn: '2026-03-27' }, scene.otherHost)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(step({ ...draft, version: 7 }, { to: 'filed', filedOn: '2026-03-27' })).rejects.toMatchObject({
      code: 'version-conflict',
    });
    await expect(step(draft, GRANTED)).rejects.toMatchObject({ code: 'step-not-open' });
  });

  it('refused for one letter keeps number, reason and fee, and is asked anew with a clock of its own (S19)', async () => {
    const { caseId, missionId } = await plan();
    const filed = await step(await add(missionId, [caseId]), {
      ...{ to: 'filed', filedOn: '2026-03-16', requestNumber: 'VMP-77' },
    });
    const paid = { kind: 'state-fee', bearer: 'host', paidBy: 'host', currency: 'KZT', amount: 432_500 };
    const shares = [{ caseId }];
    await addCost(
      scene.casework,
      scene.host,
      NewCost.parse({ ...paid, paidOn: '2026-03-16', invitationId: filed.id, shares }),
    );
    const paper = NewDatedPaper.parse({ kind: 'appointment', title: 'Consulate, Berlin', endsOn: '2026-04-02' });
    await addDatedPaper(scene.casework, scene.host, caseId, paper);
    const refused = await step(filed, { to: 'refused', decidedOn: '2026-03-27', note: 'MULLER, not MUELLER' });
    // From the day after Fri 27 March five working days: Mon 30, Tue 31, Wed 1, Thu 2, Fri 3 April; entry from Sat 4.
    const outlook = await readRenewal(scene.casework, scene.host, refused.id);
    expect(outlook).toMatchObject({
      ...{ earliestOn: '2026-04-04', fees: [{ kind: 'state-fee', amount: 432_500, isLost: false }] },
      losses: [{ kind: 'appointment', caseId, title: 'Consulate, Berlin', on: '2026-04-02' }],
    });
    const supplierOutlook = await readRenewal(scene.casework, scene.supplier, refused.id);
    expect(supplierOutlook.fees).toEqual([]);
    const facts = RenewInvitation.parse({ caseIds: [caseId], ...TERMS, putRight: ['name'] });
    const renew = (invitation: Invitation, actor = scene.host) =>
      renewInvitation(scene.casework, actor, invitation.id, invitation.version, facts);
    await expect(renew(refused, scene.supplier)).rejects.toMatchObject({ code: 'owned-by-other' });
    const anew = await renew(refused);
    expect(anew).toMatchObject({
      ...{ state: 'draft', renewsId: refused.id, putRight: ['name'], requestNumber: null, filedOn: null },
    });
    expect(await datesOf(caseId)).toContain('invitation-filing 2026-04-13 open');
    const [, old] = (await listInvitations(scene.casework, scene.host, missionId)).items;
    expect(old).toMatchObject({
      ...{ id: refused.id, state: 'refused', requestNumber: 'VMP-77', decisionNote: 'MULLER, not MUELLER' },
      ...{ renewedById: anew.id, nextSteps: [], people: [{ caseId }] },
    });
    expect((await readCostsOfCase(scene.casework, scene.host, caseId)).items).toMatchObject([
      { invitationId: refused.id, shares: [{ isLost: true, lostRequest: 'VMP-77' }] },
    ]);
    await expect(renew(refused)).rejects.toMatchObject({ code: 'already-done' });
    await expect(step(refused, { to: 'filed' })).rejects.toMatchObject({ code: 'step-not-open' });
    await step(anew, { to: 'withdrawn' });
    expect((await step(refused, { to: 'filed' })).state).toBe('filed');
  });
});
