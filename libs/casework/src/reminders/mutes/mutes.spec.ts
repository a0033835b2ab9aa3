import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  listLedger,
  markDotSent,
  openLedger,
  openUnsubscribePage,
  readOwnMutes,
  setOwnMute,
  settleDelivery,
  sweepLists,
  sweepReminders,
  unsubscribe,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { LedgerQuery } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let ledger: OpenLedger;
let deadlineId: string;

beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
  await scene.setClock('2026-03-16T07:00:00Z');
  deadlineId = (await addTraveller(scene, '2026-03-16')).deadlineId;
}, 60_000);
beforeEach(async () => {
  for (const table of ['reminder', 'delivery', 'mail_mute']) await run(`delete from ${table}`);
  await scene.setClock('2026-03-17T07:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
const plan = (threshold: string, isCritical: boolean) =>
  run(
    `insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind, recipient_user_id,
       channel, due_at, is_critical, state, created_at)
     select $2, host_tenant_id, supplier_tenant_id, case_id, id, revision, $3, '1', 'user:' || $4::text, 'user', $4::uuid, 'email', app_now(), $5, 'planned', app_now() from deadline where id = $1`,
    [deadlineId, uuidv7(), threshold, scene.host.userId, isCritical],
  );
async function claim(): Promise<readonly ClaimedDelivery[]> {
  const claimed: ClaimedDelivery[] = [];
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds)
      claimed.push(...[await claimDelivery(ledger, tenantId, id)].flatMap((one) => one ?? []));
  return claimed;
}
async function listOfTheDay(): Promise<readonly ClaimedDelivery[]> {
  await sweepLists(ledger);
  await scene.setClock('2026-03-18T03:00:01Z');
  return claim();
}
const states = () =>
  run<{ threshold: string; state: string; cancel_reason: string | null }>(
    `select threshold, state, cancel_reason from reminder where due_at <= app_now() and host_tenant_id = $1 order by threshold`,
    [scene.host.tenantId],
  );
const MUTED = { state: 'cancelled', cancel_reason: 'muted' };

describe('a mail that can be muted', () => {
  it('carries a link of its reader and topic, the same on every mail; a critical date among others has none', async () => {
    const [digest] = await listOfTheDay();
    await plan('working-morning', false);
    const [reminder] = await claim();
    await plan('last-day-morning', true);
    await plan('snoozed', false);
    const [critical] = await claim();
    expect(critical).toMatchObject({ unsubscribeToken: null, letters: [{ isCritical: true }] });
    const topics = [];
    for (const mail of [digest, reminder]) {
      expect(mail?.unsubscribeToken).toMatch(/^[\w-]{43}$/);
      topics.push((await openUnsubscribePage(scene.casework, mail!.unsubscribeToken!)).topic);
    }
    expect(topics).toEqual(['digest', 'arrival-notification']);
    await run(
      `update reminder set state = 'planned', delivery_id = null, occurrence = '2' where threshold = 'working-morning'`,
    );
    expect((await claim())[0]?.unsubscribeToken).toBe(reminder?.unsubscribeToken);
    expect(await run('select 1 from mail_link where token_hash = $1', [reminder?.unsubscribeToken])).toEqual([]);
  });

  it('is muted by posting alone: opening a thousand times changes nothing, a second click neither', async () => {
    await plan('working-morning', false);
    const token = (await claim())[0]!.unsubscribeToken!;
    for (let time = 0; time < 1000; time += 1)
      expect(await openUnsubscribePage(scene.casework, token)).toMatchObject({ isMuted: false, since: null });
    const first = await unsubscribe(scene.casework, token, true);
    expect(first).toMatchObject({
      isMuted: true,
      email: 'aliya@dala-industry.example',
      companyName: 'Dala Industry LLP',
    });
    await scene.setClock('2026-03-19T07:00:00Z');
    expect(await unsubscribe(scene.casework, token, true)).toEqual(first);
    expect(await readOwnMutes(scene.casework, scene.host)).toMatchObject({
      items: [{ topic: 'arrival-notification', by: 'link' }],
    });
    expect(await unsubscribe(scene.casework, token, false)).toMatchObject({ isMuted: false });
    expect((await readOwnMutes(scene.casework, scene.host)).items).toEqual([]);
  });

  it('of nobody is not found', async () => {
    for (const act of [openUnsubscribePage(scene.casework, 'x'), unsubscribe(scene.casework, 'x', true)])
      await expect(act).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('what is muted', () => {
  it('is not sent, and the ledger says by whom; what is critical is sent all the same', async () => {
    await setOwnMute(scene.casework, scene.host, 'arrival-notification', true);
    await plan('working-morning', false);
    await plan('last-call', true);
    const [mail] = await claim();
    expect(mail?.letters.map(({ threshold }) => threshold)).toEqual(['last-call']);
    expect(await states()).toMatchObject([{ threshold: 'last-call', state: 'gathered' }, MUTED]);
    const { items } = await listLedger(scene.casework, scene.host, LedgerQuery.parse({ view: 'not-sent' }));
    expect(items).toMatchObject([{ cancelReason: 'muted', recipientName: 'Aliya Serikova' }]);
  });

  it('between making and sending a mail does not leave any more', async () => {
    await plan('working-morning', false);
    const [mails] = await sweepReminders(ledger);
    await setOwnMute(scene.casework, scene.host, 'reminders', true);
    expect(await claimDelivery(ledger, mails!.tenantId, mails!.deliveryIds[0]!)).toBeNull();
    expect(await states()).toMatchObject([MUTED]);
  });

  it('a list plans the next one, which leaves once it is wanted again', async () => {
    await setOwnMute(scene.casework, scene.host, 'digest', true);
    expect(await listOfTheDay()).toEqual([]);
    expect(await states()).toMatchObject([{ threshold: 'digest-daily', ...MUTED }]);
    await setOwnMute(scene.casework, scene.host, 'digest', false);
    await scene.setClock('2026-03-19T03:00:01Z');
    const [mail] = await claim();
    expect(mail?.digests).toMatchObject([{ rhythm: 'daily' }]);
    expect(await markDotSent(ledger, mail!)).toBe(true);
    await settleDelivery(ledger, mail!, { kind: 'accepted', answer: '250' });
  });

  it('a list does not silence the reminders that would have been in it', async () => {
    await sweepLists(ledger);
    await setOwnMute(scene.casework, scene.host, 'digest', true);
    await plan('working-morning', false);
    await run(`update reminder set form = 'digest' where threshold = 'working-morning'`);
    expect((await claim()).map(({ kind }) => kind)).toEqual(['reminders']);
  });

  it('is the host’s people’s alone', async () => {
    await expect(setOwnMute(scene.casework, scene.supplier, 'digest', true)).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
