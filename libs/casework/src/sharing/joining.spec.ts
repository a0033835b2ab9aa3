import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  acceptAsMember,
  acceptAsNewCompany,
  addCase,
  addMission,
  addSite,
  addTechnician,
  chooseCompany,
  claimDelivery,
  findActor,
  inviteCompany,
  listCompanyInvites,
  listMissions,
  listOwnCompanies,
  listTechnicians,
  markCompanyInviteOpened,
  markDotSent,
  namePartner,
  openCompanyInvitePage,
  openLedger,
  readCase,
  readMission,
  resendCompanyInvite,
  settleDelivery,
  signIn,
  sweepReminders,
  withdrawCompanyInvite,
  type Actor,
  type OpenLedger,
} from '@sapar/casework';
import {
  JoinAsMember,
  JoinAsNewCompany,
  NewCase,
  NewCompanyInvite,
  NewMission,
  NewPartner,
  NewTechnician,
} from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
let count = 0;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
  await scene.setClock('2026-03-02T05:00:00Z');
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const PASSWORD = 'fifteen letters or more';
const NEW = { companyName: 'Yıldız Makina A.Ş.', country: 'TR', timeZone: 'Europe/Istanbul' };
const newAddress = (): string => `hr${String((count += 1))}@yildiz.example`;
const ask = (missionId: string, email = newAddress()) =>
  inviteCompany(scene.casework, scene.host, missionId, NewCompanyInvite.parse({ email, language: 'en' }));

/** A mission of the host with a company that was only named, and one person entered for it. */
async function named() {
  const { casework, host } = scene;
  const partner = NewPartner.parse({ name: 'Yildiz Makina', country: 'TR', language: 'en' });
  const { id: companyId } = await namePartner(casework, host, partner);
  const site = await addSite(casework, host, { name: 'Works', address: 'Atyrau' });
  const facts = { supplierTenantId: companyId, siteId: site.id, title: 'x', equipment: 'x', purpose: 'repair' };
  const days = { plannedFromOn: '2026-03-20', plannedToOn: '2026-04-10' };
  const { id: missionId } = await addMission(casework, host, NewMission.parse({ ...facts, ...days }));
  const person = { supplierTenantId: companyId, surname: 'KAYA', givenNames: 'EMRE', citizenship: 'TR' };
  const technicianId = await addTechnician(casework, host, NewTechnician.parse(person));
  const caseId = await addCase(casework, host, missionId, NewCase.parse({ technicianId, basis: 'visa' }));
  return { companyId, missionId, caseId, technicianId };
}

/** Sends what waits, and answers the token of the last mail. */
async function send(outcome: 'accepted' | 'failed-permanently' = 'accepted'): Promise<string> {
  let token = '';
  for (const id of (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds)) {
    const mail = await claimDelivery(ledger, scene.host.tenantId, id);
    if (mail === null || !(await markDotSent(ledger, mail))) continue;
    token = mail.invites[0]?.token ?? token;
    const result = outcome === 'accepted' ? { kind: outcome, answer: '250' } : { kind: outcome, error: '550 no' };
    await settleDelivery(ledger, mail, result);
  }
  return token;
}
const stateOf = async (missionId: string) =>
  (await listCompanyInvites(scene.casework, scene.host, missionId)).items.map(({ state }) => state);
const joinNew = (token: string, changes = {}) =>
  acceptAsNewCompany(
    scene.casework,
    token,
    JoinAsNewCompany.parse({ ...NEW, name: 'Emre Yildiz', password: PASSWORD, ...changes }),
  );
async function actorBy(email: string): Promise<Actor> {
  const session = await signIn(scene.casework, { email, password: PASSWORD });
  return (await findActor(scene.casework, session.token))!;
}

describe('the other company is asked by mail', () => {
  it('and the mail waits, leaves, is opened, is sent anew and taken back, each seen', async () => {
    const { missionId } = await named();
    const invite = await ask(missionId);
    expect(await stateOf(missionId)).toEqual(['waiting']);
    const first = await send();
    expect(await stateOf(missionId)).toEqual(['sent']);
    await markCompanyInviteOpened(scene.casework, first);
    expect(await stateOf(missionId)).toEqual(['opened']);
    const again = await resendCompanyInvite(scene.casework, scene.host, invite.id, 1);
    await expect(openCompanyInvitePage(scene.casework, first)).rejects.toMatchObject({ code: 'not-found' });
    const second = await send();
    await withdrawCompanyInvite(scene.casework, scene.host, invite.id, again.version);
    await expect(joinNew(second)).rejects.toMatchObject({ code: 'not-found' });
    expect(await stateOf(missionId)).toEqual([]);
  });

  it('a refused mail is told, a second question at once is refused', async () => {
    const { missionId } = await named();
    await ask(missionId);
    await expect(ask(missionId)).rejects.toMatchObject({ code: 'already-invited' });
    await send('failed-permanently');
    expect(await stateOf(missionId)).toEqual(['undeliverable']);
  });

  it('a link of last week and a made-up one open nothing', async () => {
    const { missionId } = await named();
    await ask(missionId);
    const token = await send();
    await scene.setClock('2026-03-09T06:00:00Z');
    expect((await openCompanyInvitePage(scene.casework, token)).state).toBe('ended');
    await expect(joinNew(token)).rejects.toMatchObject({ code: 'link-ended' });
    await expect(joinNew('made-up')).rejects.toMatchObject({ code: 'not-found' });
    await scene.setClock('2026-03-02T05:00:00Z');
  });
});

describe('a company without an account joins', () => {
  it('with its owner, once, and owns its people from then on', async () => {
    const { missionId, caseId } = await named();
    const email = newAddress();
    await ask(missionId, email);
    const token = await send();
    expect((await joinNew(token)).state).toBe('accepted');
    await expect(joinNew(token)).rejects.toMatchObject({ code: 'link-ended' });
    const owner = await actorBy(email);
    expect([owner.role, owner.tenantKind]).toEqual(['owner', 'supplier']);
    const { sharing, supplier } = await readMission(scene.casework, owner, missionId);
    expect([supplier.name, sharing.mayChange]).toEqual([NEW.companyName, ['person', 'mission']]);
    expect((await readCase(scene.casework, owner, caseId)).technician.surname).toBe('KAYA');
    expect((await readMission(scene.casework, scene.host, missionId)).sharing.mayChange).not.toContain('person');
  });

  it('not over an address that signs in already', async () => {
    const { missionId } = await named();
    await ask(missionId, 'hr@kessel.example');
    const token = await send();
    expect((await openCompanyInvitePage(scene.casework, token)).hasAccount).toBe(true);
    await expect(joinNew(token)).rejects.toMatchObject({ code: 'has-account' });
  });

  it('and a password that anybody can guess joins nothing', async () => {
    const { missionId } = await named();
    await ask(missionId);
    const token = await send();
    await expect(joinNew(token, { password: NEW.companyName })).rejects.toMatchObject({
      ...{ code: 'invalid-fields', fields: [{ path: 'password' }] },
    });
    expect((await openCompanyInvitePage(scene.casework, token)).state).toBe('open');
  });
});

describe('a company with an account joins', () => {
  const own = (token: string) => JoinAsMember.parse({ as: 'own-company', token });

  it('and what was kept under its name becomes its own, found, listed and counted there', async () => {
    const { missionId, caseId, companyId } = await named();
    await ask(missionId);
    const token = await send();
    const page = await acceptAsMember(scene.casework, scene.supplier, own(token));
    expect(page.state).toBe('accepted');
    const { supplier, sharing } = await readMission(scene.casework, scene.supplier, missionId);
    expect([supplier.id, sharing.supplier.hasJoined]).toEqual([scene.supplier.tenantId, true]);
    const detail = await readCase(scene.casework, scene.supplier, caseId);
    expect(detail.technician.supplierTenantId).toBe(scene.supplier.tenantId);
    const people = await listTechnicians(scene.casework, scene.supplier, { limit: 50 });
    expect(people.items.map(({ surname }) => surname)).toContain('KAYA');
    const left = await scene.database.admin.query(
      `select (select count(*)::int from visit_case where supplier_tenant_id = $1) + (select count(*)::int from technician where supplier_tenant_id = $1)
         + (select count(*)::int from mission where supplier_tenant_id = $1) as count`,
      [companyId],
    );
    expect(left.rows).toEqual([{ count: 0 }]);
  });

  it('only as the side that is asked, and only once', async () => {
    const { missionId } = await named();
    await ask(missionId);
    const token = await send();
    await expect(acceptAsMember(scene.casework, scene.otherHost, own(token))).rejects.toMatchObject({
      ...{ code: 'invalid-fields', fields: [{ path: 'as', code: 'other-kind' }] },
    });
    await acceptAsMember(scene.casework, scene.supplier, own(token));
    await expect(acceptAsMember(scene.casework, scene.supplier, own(token))).rejects.toMatchObject({
      code: 'link-ended',
    });
  });

  it('or begins a second company, and chooses between the two', async () => {
    const { missionId } = await named();
    await ask(missionId, 'other@other.example');
    const token = await send();
    const { casework, otherHost } = scene;
    await acceptAsMember(casework, otherHost, JoinAsMember.parse({ as: 'new-company', token, ...NEW }));
    const { items } = await listOwnCompanies(casework, otherHost);
    const roles = items.map(({ kind, role }) => `${kind} ${role}`);
    expect(roles.toSorted()).toEqual(['host coordinator', 'supplier owner']);
    const first = await signIn(casework, { email: 'other@other.example', password: 'a long demo password' });
    const before = (await findActor(casework, first.token))!;
    const otherOne = items.find(({ id }) => id !== before.tenantId)!;
    const second = await chooseCompany(casework, before, otherOne.id);
    expect(await findActor(casework, first.token)).toBeNull();
    const after = (await findActor(casework, second))!;
    expect([after.tenantId, after.tenantKind]).toEqual([otherOne.id, otherOne.kind]);
    const asSupplier = after.tenantKind === 'supplier' ? after : before;
    expect((await listMissions(casework, asSupplier, { limit: 5 })).items.map(({ id }) => id)).toEqual([missionId]);
    await expect(chooseCompany(casework, after, scene.host.tenantId)).rejects.toMatchObject({ code: 'not-found' });
    // A company that only its own provider lets in is not entered from another one.
    const strict = items.find(({ role }) => role === 'coordinator')!.id;
    const own = items.find(({ role }) => role === 'owner')!.id;
    const inOwn =
      after.tenantId === own ? after : (await findActor(casework, await chooseCompany(casework, after, own)))!;
    await scene.database.admin.query(
      "insert into sign_in_setting (id, tenant_id, issuer, client_id, is_only_way) values (gen_random_uuid(), $1, 'https://id.example', 'x', true)",
      [strict],
    );
    await expect(chooseCompany(casework, inOwn, strict)).rejects.toMatchObject({ code: 'single-sign-on-only' });
  });
});
