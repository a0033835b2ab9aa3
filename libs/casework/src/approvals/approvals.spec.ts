import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addInvitation,
  addMessage,
  addPaper,
  addTechnician,
  askApproval,
  CASE_TYPE,
  changePaper,
  decideApproval,
  readApproval,
  readCase,
  readTurns,
  readWay,
  removePaper,
  setCaseType,
  stepInvitation,
  takeBackApproval,
  type Actor,
} from '@sapar/casework';
import {
  DecideApproval,
  NewCase,
  NewCaseType,
  NewInvitation,
  NewMessage,
  NewTechnician,
  ROLE_PERMISSIONS,
  StepInvitation,
} from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let lead: Actor;
let typeId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-27T05:00:00Z');
  const userId = uuidv7();
  const { admin } = scene.database;
  await admin.query(
    `insert into user_account (id, email, password_hash, name, language, created_at) values ($1, 'lead@dala.example', 'x', 'Lena Lead', 'ru', now())`,
    [userId],
  );
  await admin.query(
    `insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, 'coordinator', now())`,
    [uuidv7(), scene.host.tenantId, userId],
  );
  lead = { ...scene.host, userId };
  typeId = (await addPaper(scene.casework, scene.host, CASE_TYPE, scene.host.tenantId, type())).id;
}, 60_000);
afterAll(() => scene.close());

const type = (facts: object = {}) =>
  NewCaseType.parse({
    ...{ name: 'Kessel, German engineers', supplierTenantId: scene.supplier.tenantId, country: 'DE', basis: 'visa' },
    ...{ category: 'B2', approverIds: [scene.host.userId, lead.userId], ...facts },
  });
const decide = (actor: Actor, caseId: string, facts: object) =>
  decideApproval(scene.casework, actor, caseId, DecideApproval.parse(facts));
const approve = (actor: Actor, caseId: string) => decide(actor, caseId, { decision: 'approved' });
const missing = async (caseId: string, actor: Actor = scene.supplier) =>
  (await readWay(scene.casework, actor, caseId)).steps
    .flatMap((step) => step.missing.map(({ code }) => code))
    .filter((code) => code.startsWith('approval'));
/** A case opened like any other: the type that fits it best is taken without being named. */
const open = async () => {
  const caseId = await scene.openCase({ basis: 'unknown' });
  const { basis, mission } = await readCase(scene.casework, scene.host, caseId);
  return { caseId, basis, missionId: mission.id };
};
const TERMS = { category: 'B2', entries: 1, validFromOn: '2026-04-15', validToOn: '2026-06-30' };
const fileFor = async ({ caseId, missionId }: { readonly caseId: string; readonly missionId: string }) => {
  const facts = NewInvitation.parse({ caseIds: [caseId], ...TERMS });
  const { id, version } = await addInvitation(scene.casework, scene.host, missionId, facts);
  const filed = StepInvitation.parse({ to: 'filed', filedOn: '2026-03-27' });
  return stepInvitation(scene.casework, scene.host, id, version, filed);
};

describe('a case of a type that asks for approvals', () => {
  it('begins as its type says, and is filed only when every level has approved in its order', async () => {
    const opened = await open();
    const { caseId } = opened;
    expect(opened.basis).toBe('visa');
    await expect(fileFor(opened)).rejects.toMatchObject({ code: 'approval-open' });
    const asked = await askApproval(scene.casework, scene.host, caseId);
    expect(asked).toMatchObject({ whole: 'waiting', turn: { level: 1, of: 2, approverName: 'Aliya Serikova' } });
    await expect(approve(lead, caseId)).rejects.toMatchObject({ code: 'not-allowed' });
    const turnsOf = async (actor: Actor) => (await readTurns(scene.casework, actor)).approvals;
    expect([await turnsOf(scene.host), await turnsOf(lead)]).toMatchObject([[{ caseId, level: 1, of: 2 }], []]);
    expect(await approve(scene.host, caseId)).toMatchObject({ turn: { level: 2, approverName: 'Lena Lead' } });
    expect([await turnsOf(scene.host), await turnsOf(lead)]).toMatchObject([[], [{ caseId, level: 2 }]]);
    await expect(fileFor(opened)).rejects.toMatchObject({ code: 'approval-open' });
    expect(await approve(lead, caseId)).toMatchObject({ whole: 'approved', turn: null });
    expect((await fileFor(opened)).state).toBe('filed');
  });

  it('is returned with a reason, asked for again in a round of its own, and a decision can be taken back', async () => {
    const { caseId } = await open();
    await askApproval(scene.casework, scene.host, caseId);
    expect(DecideApproval.safeParse({ decision: 'returned', reason: ' ' }).error?.issues[0]?.path).toEqual(['reason']);
    const returned = await decide(scene.host, caseId, { decision: 'returned', reason: 'dates too wide' });
    expect(returned).toMatchObject({ whole: 'returned', turn: null, mayAsk: true, mayTakeBack: true });
    expect(returned.levels.map(({ state }) => state)).toEqual(['returned', 'withdrawn']);
    await expect(takeBackApproval(scene.casework, lead, caseId)).rejects.toMatchObject({ code: 'step-not-open' });
    const back = await takeBackApproval(scene.casework, scene.host, caseId);
    expect(back.levels.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await decide(scene.host, caseId, { decision: 'returned', reason: 'dates too wide' });
    const again = await askApproval(scene.casework, scene.host, caseId);
    expect(again.levels.map(({ round, state }) => `${String(round)} ${state}`)).toEqual([
      ...['2 waiting', '2 waiting', '1 returned', '1 withdrawn'],
    ]);
    // The other company reads that something waits, never for whom or why.
    const seen = await readApproval(scene.casework, scene.supplier, caseId);
    expect(seen).toMatchObject({ whole: 'waiting', typeName: null, mayAsk: false, mayDecide: false });
    expect(JSON.stringify(seen)).not.toMatch(/dates too wide|Lena|Aliya/);
    await expect(askApproval(scene.casework, scene.supplier, caseId)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(readApproval(scene.casework, scene.otherHost, caseId)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('says on the case what it waits for, to both companies, and an owner stands in for whoever is away', async () => {
    const { caseId } = await open();
    const plan = `update visit_case set planned_arrival_on = '2026-04-20', visa_valid_from_on = null, visa_valid_to_on = null where id = $1`;
    await scene.database.admin.query(plan, [caseId]);
    await scene.database.admin.query(
      `update mission set contract_reference = 'SC-1' where id = (select mission_id from visit_case where id = $1)`,
      [caseId],
    );
    expect(await missing(caseId)).toEqual(['approval-request']);
    await askApproval(scene.casework, scene.host, caseId);
    expect(await missing(caseId)).toEqual(['approval']);
    const owner: Actor = { ...lead, role: 'owner' };
    await approve(owner, caseId);
    expect(await missing(caseId)).toEqual(['approval']);
    await decide(owner, caseId, { decision: 'returned', reason: 'x' });
    expect(await missing(caseId)).toEqual(['approval-again']);
    const away = { caseTypeId: null, caseTypeReason: 'agreed by phone' };
    await expect(setCaseType(scene.casework, scene.host, caseId, away)).rejects.toMatchObject({
      fields: [{ path: 'caseTypeId', code: 'owner-skips-approvals' }],
    });
    const manager: Actor = { ...owner, permissions: ROLE_PERMISSIONS.owner };
    await expect(setCaseType(scene.casework, manager, caseId, { caseTypeId: null })).rejects.toMatchObject({
      fields: [{ path: 'caseTypeReason', code: 'required' }],
    });
    await setCaseType(scene.casework, manager, caseId, away);
    expect(await missing(caseId)).toEqual([]);
    const historyFor = async (actor: Actor) => (await readCase(scene.casework, actor, caseId)).events[0];
    expect(await historyFor(scene.host)).toMatchObject({ act: 'case-type-set', facts: { note: 'agreed by phone' } });
    expect((await historyFor(scene.supplier))?.act).not.toBe('case-type-set');
  });

  it('begins with the approvals of its template, whatever type was chosen, unless the owner says why not', async () => {
    const free = await addPaper(scene.casework, scene.host, CASE_TYPE, scene.host.tenantId, type({ approverIds: [] }));
    const { caseId, missionId } = await open();
    const { supplierTenantId } = (await readCase(scene.casework, scene.host, caseId)).technician;
    const person = { supplierTenantId, surname: 'LI', givenNames: 'WEI', citizenship: 'DE' };
    const technicianId = await addTechnician(scene.casework, scene.host, NewTechnician.parse(person));
    const add = (actor: Actor, facts: object = {}) =>
      addCase(
        scene.casework,
        actor,
        missionId,
        NewCase.parse({ technicianId, visaCategory: 'B2', caseTypeId: free.id, ...facts }),
      );
    // The newer of two that fit alike is the template: one that asks nobody is then no deviation.
    await scene.database.admin.query(`update case_type set created_at = created_at - interval '1 day' where id = $1`, [
      free.id,
    ]);
    for (const actor of [scene.host, scene.supplier])
      await expect(add(actor, { caseTypeReason: 'x' })).rejects.toMatchObject({
        fields: [{ path: 'caseTypeId', code: 'owner-skips-approvals' }],
      });
    const owner: Actor = { ...scene.host, role: 'owner', permissions: ROLE_PERMISSIONS.owner };
    await expect(add(owner)).rejects.toMatchObject({ fields: [{ path: 'caseTypeReason', code: 'required' }] });
    const opened = await add(owner, { caseTypeReason: 'the same team' });
    expect((await readApproval(scene.casework, scene.host, opened)).whole).toBe('not-needed');
    await removePaper(scene.casework, scene.host, CASE_TYPE, free);
  });

  it('takes no stranger for an approver, and an open case keeps its type when that changes', async () => {
    await expect(
      addPaper(
        scene.casework,
        scene.host,
        CASE_TYPE,
        scene.host.tenantId,
        type({ approverIds: [scene.supplier.userId] }),
      ),
    ).rejects.toMatchObject({ fields: [{ path: 'approverIds', code: 'not-a-member' }] });
    const { caseId } = await open();
    expect((await readApproval(scene.casework, scene.host, caseId)).whole).toBe('not-asked');
    const changed = await changePaper(scene.casework, scene.host, CASE_TYPE, typeId, 1, type({ approverIds: [] }));
    expect(changed).toMatchObject({ approverNames: [], supplierName: 'Kessel Robotik GmbH' });
    expect((await readApproval(scene.casework, scene.host, caseId)).whole).toBe('not-needed');
  });
});

describe('words not read yet', () => {
  it('wait for whoever has the case or is named in them, not for everybody', async () => {
    const { caseId } = await open();
    const say = NewMessage.parse({ scope: 'both', body: 'Is the contract signed?', mentions: [] });
    await addMessage(scene.casework, scene.supplier, caseId, say);
    const unread = async (actor: Actor) => (await readTurns(scene.casework, actor)).unread;
    expect(await unread(scene.host)).toMatchObject([{ caseId, count: 1, namesMe: false }]);
    expect(await unread(lead)).toEqual([]);
    await addMessage(scene.casework, scene.host, caseId, NewMessage.parse({ ...say, mentions: [lead.userId] }));
    expect(await unread(lead)).toMatchObject([{ caseId, count: 2, namesMe: true }]);
    expect(await unread(scene.supplier)).toMatchObject([{ caseId, count: 1 }]);
  });
});
