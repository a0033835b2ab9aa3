import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addSignatory,
  changeCompany,
  changeDeputy,
  changeRole,
  claimDelivery,
  endMembership,
  findActor,
  listMembers,
  openLedger,
  readCase,
  readCompany,
  readDuties,
  recordArrival,
  signIn,
  sweepReminders,
  type Actor,
  type OpenLedger,
} from '@sapar/casework';
import { ChangeCompany, ChangeDeputy, NewSignatory, ROLE_PERMISSIONS, type Member } from '@sapar/contracts';
import { arrivalOn, openScene, SCENE_EMAIL, SCENE_PASSWORD, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let ledger: OpenLedger;
let owner: Actor;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-19T04:00:00Z');
  for (const table of ['reminder', 'delivery', 'signatory']) await run(`delete from ${table}`);
  await run('update membership set deputy_user_id = null, deputy_from_on = null, deputy_to_on = null, ended_at = null');
  await run('update visit_case set doer_user_id = null');
  await run('delete from membership where user_id <> $1 and tenant_id = $2', [scene.host.userId, scene.host.tenantId]);
  const userId = await join('Olzhas', 'owner');
  owner = { ...scene.host, userId, role: 'owner', permissions: ROLE_PERMISSIONS.owner };
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
async function join(name: string, role: string): Promise<string> {
  const id = uuidv7();
  await run(`insert into user_account (id, email, name, language, created_at) values ($1, $2, $3, 'ru', now())`, [
    ...[id, `${id}@dala-industry.example`, name],
  ]);
  await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
    ...[uuidv7(), scene.host.tenantId, id, role],
  ]);
  return id;
}
async function member(userId: string): Promise<Member> {
  const found = (await listMembers(scene.casework, owner)).items.find((one) => one.userId === userId);
  if (found === undefined) throw new Error('no such member');
  return found;
}
const recipients = async (): Promise<string[]> => {
  const names: string[] = [];
  for (const id of (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds))
    names.push((await claimDelivery(ledger, scene.host.tenantId, id))?.recipientName ?? 'nobody');
  return names.sort();
};

describe('the role of a member', () => {
  it('is changed by version, kept in the history and counts from the next request on', async () => {
    const { token } = await signIn(scene.casework, { email: SCENE_EMAIL, password: SCENE_PASSWORD });
    const { id, version } = await member(scene.host.userId);
    const changed = await changeRole(scene.casework, owner, id, version, { role: 'auditor' });
    expect(changed).toMatchObject({ role: 'auditor', version: version + 1 });
    const actor = await findActor(scene.casework, token);
    expect(actor === null || !actor.permissions.includes('notifications.file')).toBe(true);
    const stale = changeRole(scene.casework, owner, id, version, { role: 'hr' });
    await expect(stale).rejects.toMatchObject({ code: 'version-conflict' });
    const [event] = await run(`select before, after from event where subject_id = $1`, [id]);
    expect(event).toEqual({ before: { role: 'coordinator' }, after: { role: 'auditor', unnamed: [] } });
    await run(`update membership set role = 'coordinator' where id = $1`, [id]);
  });

  it('of the last owner stays, also when two owners give it up at the same moment', async () => {
    const first = await member(owner.userId);
    const alone = changeRole(scene.casework, owner, first.id, first.version, { role: 'hr' });
    await expect(alone).rejects.toMatchObject({ code: 'last-owner' });
    const second = await member(await join('Second', 'owner'));
    const outcomes = await Promise.allSettled([
      changeRole(scene.casework, owner, first.id, first.version, { role: 'hr' }),
      endMembership(scene.casework, owner, second.id, second.version, {}),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is unknown to every other company', async () => {
    const { id, version } = await member(scene.host.userId);
    const foreign: Actor = { ...scene.otherHost, role: 'owner', permissions: ROLE_PERMISSIONS.owner };
    for (const act of [
      changeRole(scene.casework, foreign, id, version, { role: 'hr' }),
      endMembership(scene.casework, foreign, id, version, {}),
      readDuties(scene.casework, foreign, id),
    ])
      await expect(act).rejects.toMatchObject({ code: 'not-found' });
    expect((await listMembers(scene.casework, foreign)).items.map(({ email }) => email)).toEqual([
      'other@other.example',
    ]);
  });

  it('that makes a coordinator brings the reminders of keys that end', async () => {
    const lawyer = await member(await join('Lawyer', 'lawyer'));
    await addSignatory(
      ...[
        scene.casework,
        scene.host,
        NewSignatory.parse({ name: 'A', portals: ['vmp'], keyUntil: '2026-09-01', authority: 'office' }),
      ],
    );
    const count = async () =>
      (
        await run<{ n: number }>('select count(*)::int as n from reminder where recipient_user_id = $1', [
          lawyer.userId,
        ])
      )[0]?.n;
    expect(await count()).toBe(0);
    await changeRole(scene.casework, owner, lawyer.id, lawyer.version, { role: 'coordinator' });
    expect(await count()).toBe(3);
  });
});

describe('who stands in', () => {
  const standIn = async (facts: Readonly<Record<string, unknown>>, actor: Actor = owner) => {
    const { id, version } = await member(scene.host.userId);
    return changeDeputy(scene.casework, actor, id, version, ChangeDeputy.parse(facts));
  };

  it('does so between two days, on the screen and in the mails', async () => {
    const marat = await join('Marat', 'coordinator');
    const caseId = await scene.openCase();
    await standIn({ deputyUserId: marat, fromOn: '2026-03-21', toOn: '2026-03-26' });
    const deputy = async () => (await readCase(scene.casework, scene.host, caseId)).deputyName;
    expect(await deputy()).toBeNull();
    await scene.setClock('2026-03-20T04:00:00Z');
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-20'));
    // The eve of days off writes to the deputy as well, who is not there yet; the climb of 27 March comes too late.
    const planned = () =>
      run(
        `select r.threshold from reminder r join deadline d on d.id = r.deadline_id where r.recipient_user_id = $1 and r.state = 'planned' and d.kind = 'arrival-notification'`,
        [marat],
      );
    expect(await planned()).toEqual([]);
    await standIn({ deputyUserId: marat, fromOn: '2026-03-21' });
    expect(await planned()).toEqual([{ threshold: 'climb' }]);
    await scene.setClock('2026-03-21T04:00:00Z');
    expect(await deputy()).toBe('Marat');
  });

  it('changes with the reminders that are still to come, and what went out stays', async () => {
    const [marat, dana] = [await join('Marat', 'coordinator'), await join('Dana', 'coordinator')];
    await standIn({ deputyUserId: marat });
    await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-19'));
    const climbs = () =>
      run(`select u.name, r.state, r.cancel_reason from reminder r join user_account u on u.id = r.recipient_user_id join deadline d on d.id = r.deadline_id
           where r.recipient_role = 'deputy' and r.threshold = 'climb' and d.kind = 'arrival-notification' order by r.state, u.name`);
    expect(await climbs()).toEqual([{ name: 'Marat', state: 'planned', cancel_reason: null }]);
    await standIn({ deputyUserId: dana });
    expect(await climbs()).toEqual([
      { name: 'Marat', state: 'cancelled', cancel_reason: 'deputy-changed' },
      { name: 'Dana', state: 'planned', cancel_reason: null },
    ]);
    await standIn({ deputyUserId: marat });
    expect((await climbs()).at(-1)).toEqual({ name: 'Marat', state: 'planned', cancel_reason: null });
  });

  it("is one's own to name, or the owner's, and always somebody else of the company", async () => {
    const dana = await join('Dana', 'hr');
    const self = { ...scene.host, userId: dana };
    await expect(standIn({ deputyUserId: dana }, self)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(standIn({ deputyUserId: dana }, scene.host)).resolves.toMatchObject({ deputyName: 'Dana' });
    for (const stranger of [scene.host.userId, scene.otherHost.userId, uuidv7()])
      await expect(standIn({ deputyUserId: stranger })).rejects.toMatchObject({ code: 'invalid-fields' });
    const backwards = ChangeDeputy.safeParse({ deputyUserId: dana, fromOn: '2026-03-21', toOn: '2026-03-20' });
    expect(backwards.error?.issues[0]?.message).toBe('end-before-start');
  });
});

describe('a member who leaves', () => {
  it('is told with everything that is open', async () => {
    const caseId = await scene.openCase();
    const { id } = await member(scene.host.userId);
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-19'));
    const facts = { name: 'Aliya S.', portals: ['vmp'], authority: 'office', memberUserId: scene.host.userId };
    await addSignatory(scene.casework, scene.host, NewSignatory.parse(facts));
    await run('update membership set deputy_user_id = $1 where user_id = $2', [scene.host.userId, owner.userId]);
    expect(await readDuties(scene.casework, owner, id)).toMatchObject({
      cases: [{ id: caseId, technicianName: 'Deniz Müller-Şahin', dueOn: '2026-03-26' }],
      standsInFor: [{ name: 'Olzhas' }],
      signatories: [{ name: 'Aliya S.' }],
    });
  });

  it('has no session and no mail from that moment on, and the successor has the cases', async () => {
    const dana = await join('Dana', 'coordinator');
    const caseId = await scene.openCase();
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-19'));
    const { token } = await signIn(scene.casework, { email: SCENE_EMAIL, password: SCENE_PASSWORD });
    const { id, version } = await member(scene.host.userId);
    const [waiting] = (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds);
    await endMembership(scene.casework, owner, id, version, { successorUserId: dana });
    expect(await findActor(scene.casework, token)).toBeNull();
    expect(await claimDelivery(ledger, scene.host.tenantId, waiting ?? '')).toBeNull();
    expect(await recipients()).toEqual(['Dana']);
    expect((await readCase(scene.casework, owner, caseId)).doerName).toBe('Dana');
    const again = endMembership(scene.casework, owner, id, version + 1, {});
    await expect(again).rejects.toMatchObject({ code: 'already-done' });
  });

  it('cannot be followed by somebody who is not there', async () => {
    const { id, version } = await member(scene.host.userId);
    for (const successorUserId of [scene.host.userId, scene.otherHost.userId]) {
      const act = endMembership(scene.casework, owner, id, version, { successorUserId });
      await expect(act).rejects.toMatchObject({ fields: [{ path: 'successorUserId' }] });
    }
  });
});

describe('the own company', () => {
  const facts = (changes: Readonly<Record<string, unknown>> = {}) => ({
    ...{ legalName: 'Dala Industry LLP', legalNameCyrillic: 'ТОО «Dala Industry»', bin: '941240000193' },
    ...{ address: 'Atyrau, Azattyq 12', language: 'kk', timeZone: 'Asia/Aqtau', ...changes },
  });

  it('is changed by version, with what it was in the history', async () => {
    const { version } = await readCompany(scene.casework, owner);
    const changed = await changeCompany(scene.casework, owner, version, ChangeCompany.parse(facts()));
    expect(changed).toMatchObject({ bin: '941240000193', timeZone: 'Asia/Aqtau', version: version + 1 });
    const stale = changeCompany(scene.casework, owner, version, ChangeCompany.parse(facts({ legalName: 'X' })));
    await expect(stale).rejects.toMatchObject({ code: 'version-conflict' });
    const [event] = await run<{ after: unknown }>(`select after from event where act = 'company-changed'`);
    expect(event?.after).toMatchObject({ bin: '941240000193', unnamed: [] });
  });

  it.each([
    ['bin', '941240000194', 'not-a-bin'],
    ['timeZone', 'Asia/Nowhere', 'not-a-zone'],
    ['legalName', 'A\u200bB', 'control-characters'],
  ])('refuses %s %j', (field, value, code) => {
    const { error } = ChangeCompany.safeParse(facts({ [field]: value }));
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]]);
  });

  it('abroad has no BIN', async () => {
    await run(`update tenant set country = 'DE' where id = $1`, [scene.supplier.tenantId]);
    const { version } = await readCompany(scene.casework, scene.supplier);
    const change = changeCompany(scene.casework, scene.supplier, version, ChangeCompany.parse(facts()));
    await expect(change).rejects.toMatchObject({ fields: [{ path: 'bin', code: 'not-allowed' }] });
  });
});
