import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  acceptInvite,
  claimDelivery,
  endMembership,
  findActor,
  inviteMember,
  listInvites,
  listMembers,
  markDotSent,
  markInviteOpened,
  openInvitePage,
  openLedger,
  resendInvite,
  settleDelivery,
  signIn,
  sweepReminders,
  withdrawInvite,
  type Actor,
  type OpenLedger,
} from '@sapar/casework';
import { AcceptInvite, NewInvite, ROLE_PERMISSIONS } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

const PASSWORD = 'fifteen letters or more';
const JOIN = AcceptInvite.parse({ name: 'Marat Dosov', password: PASSWORD });

let scene: Scene;
let ledger: OpenLedger;
let owner: Actor;
let count = 0;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
  owner = { ...scene.host, role: 'owner', permissions: ROLE_PERMISSIONS.owner };
}, 60_000);
beforeEach(() => scene.setClock('2026-03-30T05:00:00Z'));
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
const newAddress = (): string => `m${String((count += 1))}@dala-industry.example`;
const invite = (email = newAddress(), role = 'coordinator') =>
  inviteMember(scene.casework, owner, NewInvite.parse({ email, role, language: 'kk' }));

/** Sends what waits, and answers the token of the last mail. */
async function send(outcome: 'accepted' | 'failed-permanently' = 'accepted'): Promise<string> {
  let token = '';
  for (const id of (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds)) {
    const mail = await claimDelivery(ledger, scene.host.tenantId, id);
    if (mail === null || !(await markDotSent(ledger, mail))) continue;
    token = mail.invites[0]?.token ?? '';
    const error = '550 no such mailbox';
    await settleDelivery(
      ledger,
      mail,
      outcome === 'accepted' ? { kind: outcome, answer: '250' } : { kind: outcome, error },
    );
  }
  return token;
}
const stateOf = async (id: string) =>
  (await listInvites(scene.casework, owner)).items.find((one) => one.id === id)?.state ?? 'gone';

describe('an invitation', () => {
  it('becomes a member with name, password and role, once', async () => {
    const { email } = await invite();
    const token = await send();
    expect(await openInvitePage(scene.casework, token)).toMatchObject({
      ...{ companyName: 'Dala Industry LLP', invitedBy: 'Aliya Serikova', email, role: 'coordinator', state: 'open' },
    });
    expect(await acceptInvite(scene.casework, token, JOIN)).toMatchObject({ state: 'accepted' });
    const session = await signIn(scene.casework, { email, password: PASSWORD });
    expect(await findActor(scene.casework, session.token)).toMatchObject({ role: 'coordinator', language: 'kk' });
    const again = acceptInvite(scene.casework, token, { ...JOIN, name: 'Thief' });
    await expect(again).rejects.toMatchObject({ code: 'link-ended' });
    expect((await listMembers(scene.casework, owner)).items.filter((one) => one.email === email)).toHaveLength(1);
  });

  it('pressed twice at the same moment makes one member', async () => {
    const { email } = await invite();
    const token = await send();
    const both = await Promise.allSettled([1, 2].map(() => acceptInvite(scene.casework, token, JOIN)));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await run('select 1 from user_account where email = $1', [email])).toHaveLength(1);
  });

  it('says what became of its mail: waiting, sent, opened by a person, refused, run out', async () => {
    const { id } = await invite();
    expect(await stateOf(id)).toBe('waiting');
    const token = await send();
    expect(await stateOf(id)).toBe('sent');
    await openInvitePage(scene.casework, token);
    expect(await stateOf(id)).toBe('sent');
    await markInviteOpened(scene.casework, token);
    expect(await stateOf(id)).toBe('opened');
    await scene.setClock('2026-04-06T05:00:01Z');
    expect(await stateOf(id)).toBe('expired');
    await expect(acceptInvite(scene.casework, token, JOIN)).rejects.toMatchObject({ code: 'link-ended' });
    await scene.setClock('2026-03-30T05:00:00Z');
    const other = await invite();
    await send('failed-permanently');
    const [line] = (await listInvites(scene.casework, owner)).items;
    expect(line).toMatchObject({ id: other.id, state: 'undeliverable', lastError: '550 no such mailbox' });
  });

  it('sent again has another link, and the one before ends', async () => {
    const { id, version } = await invite();
    const first = await send();
    const resent = await resendInvite(scene.casework, owner, id, version);
    expect(resent).toMatchObject({ state: 'waiting', version: version + 1 });
    await expect(openInvitePage(scene.casework, first)).rejects.toMatchObject({ code: 'not-found' });
    const second = await send();
    expect(second).not.toBe(first);
    expect(await openInvitePage(scene.casework, second)).toMatchObject({ state: 'open' });
  });

  it('taken back sends no mail that still waits and opens no page that was sent', async () => {
    const waiting = await invite();
    await withdrawInvite(scene.casework, owner, waiting.id, waiting.version);
    expect(await send()).toBe('');
    const sent = await invite();
    const token = await send();
    await withdrawInvite(scene.casework, owner, sent.id, sent.version);
    await expect(openInvitePage(scene.casework, token)).rejects.toMatchObject({ code: 'not-found' });
    await expect(acceptInvite(scene.casework, token, JOIN)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('keeps no token in any table, and no address in the history', async () => {
    const { email } = await invite();
    const token = await send();
    for (const table of ['account_invite', 'delivery', 'event'])
      expect(await run(`select 1 from ${table} x where x::text like $1`, [`%${token}%`])).toEqual([]);
    expect(await run('select 1 from event x where x::text like $1', [`%${email}%`])).toEqual([]);
  });

  it('goes to nobody who is there already or is invited already', async () => {
    const { email } = await invite();
    await expect(invite(email)).rejects.toMatchObject({ code: 'already-invited' });
    await expect(invite('ALIYA@dala-industry.example ')).rejects.toMatchObject({ code: 'already-invited' });
    await send();
  });

  it.each(['аliya@dala-industry.example', 'a@b', 'a b@c.example', 'a@c.example\nbcc: x@y.example'])(
    'is not sent to %j',
    (email) => {
      expect(NewInvite.safeParse({ email, role: 'hr', language: 'en' }).success).toBe(false);
    },
  );

  it('takes nobody away from another company', async () => {
    const { id } = await invite('other@other.example');
    const token = await send();
    await expect(acceptInvite(scene.casework, token, JOIN)).rejects.toMatchObject({ code: 'works-elsewhere' });
    expect(await stateOf(id)).toBe('sent');
    const still = await signIn(scene.casework, { email: 'other@other.example', password: 'a long demo password' });
    expect(await findActor(scene.casework, still.token)).toMatchObject({ tenantId: scene.otherHost.tenantId });
  });

  it('takes somebody who had left back in, and no cookie of before comes back to life', async () => {
    const { email } = await invite();
    await acceptInvite(scene.casework, await send(), JOIN);
    const old = await signIn(scene.casework, { email, password: PASSWORD });
    const member = (await listMembers(scene.casework, owner)).items.find((one) => one.email === email);
    await run(`update membership set role = 'owner' where user_id = $1`, [scene.host.userId]);
    await endMembership(scene.casework, owner, member?.id ?? '', member?.version ?? 0, {});
    await invite(email, 'hr');
    await acceptInvite(scene.casework, await send(), { ...JOIN, password: `${PASSWORD} anew` });
    expect(await findActor(scene.casework, old.token)).toBeNull();
    await expect(signIn(scene.casework, { email, password: PASSWORD })).rejects.toMatchObject({
      code: 'wrong-credentials',
    });
    const anew = await signIn(scene.casework, { email, password: `${PASSWORD} anew` });
    expect(await findActor(scene.casework, anew.token)).toMatchObject({ role: 'hr' });
  });

  it('is unknown to every other company', async () => {
    const { id, version } = await invite();
    await send();
    const foreign: Actor = { ...scene.otherHost, role: 'owner', permissions: ROLE_PERMISSIONS.owner };
    expect((await listInvites(scene.casework, foreign)).items).toEqual([]);
    for (const act of [
      () => resendInvite(scene.casework, foreign, id, version),
      () => withdrawInvite(scene.casework, foreign, id, version),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not-found' });
  });
});
