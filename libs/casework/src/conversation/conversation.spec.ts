import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addMessage,
  changeMessage,
  claimDelivery,
  listMentionables,
  listMessages,
  markMessagesRead,
  openLedger,
  readCase,
  removeMessage,
  restoreMessage,
  setOwnMute,
  sweepReminders,
  type Actor,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { MessagePage, NewMessage } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
let caseId: string;
const NOON = '2026-03-27T07:00:00Z';
beforeAll(async () => {
  scene = await openScene();
  await scene.setClock(NOON);
  ({ caseId } = await addTraveller(scene, '2026-03-20'));
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 2 });
}, 60_000);
beforeEach(async () => {
  await scene.setClock(NOON);
  await scene.database.admin.query('truncate case_message, case_mention, message_reading');
  await scene.database.admin.query(
    `update reminder set state = 'cancelled', cancel_reason = 'earlier', delivery_id = null`,
  );
  await scene.database.admin.query(`delete from delivery`);
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const say = (actor: Actor, body: string, scope: 'own' | 'both' = 'both', mentions: readonly string[] = []) =>
  addMessage(scene.casework, actor, caseId, NewMessage.parse({ scope, body, mentions }));
const heard = (actor: Actor) => listMessages(scene.casework, actor, caseId, { limit: 50 });
const wordsOf = async (actor: Actor) => (await heard(actor)).items.map(({ body }) => body);

async function mailsAt(moment: string): Promise<readonly ClaimedDelivery[]> {
  await scene.setClock(moment);
  const mails: ClaimedDelivery[] = [];
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const claimed = await claimDelivery(ledger, tenantId, id);
      if (claimed !== null && claimed.kind === 'mentions') mails.push(claimed);
      // Sent: a lease that ended would bring it back.
      await scene.database.admin.query(`update delivery set state = 'accepted' where id = $1 and state = 'claimed'`, [
        id,
      ]);
    }
  return mails;
}

describe('what is said about a case', () => {
  it('to both companies is read by both, within one by that one alone, and by nobody else', async () => {
    await say(scene.host, 'gate pass is ready');
    await say(scene.host, 'ship him anyway', 'own');
    await say(scene.supplier, 'he is late again', 'own');
    const page = await heard(scene.host);
    expect(MessagePage.parse(page)).toEqual(page);
    expect(page.items.map(({ body, authorName, isMine }) => [body, authorName, isMine])).toEqual([
      ['ship him anyway', 'Aliya Serikova', true],
      ['gate pass is ready', 'Aliya Serikova', true],
    ]);
    expect(await wordsOf(scene.supplier)).toEqual(['he is late again', 'gate pass is ready']);
    await expect(heard(scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    const { events } = await readCase(scene.casework, scene.supplier, caseId);
    expect(events.map(({ act }) => act)).not.toContain('message-added');
  });

  it('is new until it was read, by each reader for himself, and never new to who said it', async () => {
    const { createdAt } = await say(scene.host, 'one');
    expect([(await heard(scene.host)).newCount, (await heard(scene.supplier)).newCount]).toEqual([0, 1]);
    await markMessagesRead(scene.casework, scene.supplier, caseId, { readUntil: createdAt });
    await markMessagesRead(scene.casework, scene.supplier, caseId, { readUntil: '2026-01-01T00:00:00Z' });
    expect(await heard(scene.supplier)).toMatchObject({ newCount: 0, items: [{ isNew: false }] });
    await scene.setClock('2026-03-27T07:01:00Z');
    await say(scene.host, 'two');
    expect(await heard(scene.supplier)).toMatchObject({ newCount: 1, items: [{ isNew: true }, { isNew: false }] });
  });

  it('is changed by who said it, and shows it; the journal keeps the former words sealed', async () => {
    const { id } = await say(scene.host, 'former secret words');
    const facts = { body: 'better words', mentions: [] };
    const changed = await changeMessage(scene.casework, scene.host, id, 1, facts);
    expect(changed).toMatchObject({
      body: 'better words',
      version: 2,
      editedAt: expect.stringMatching(/^2026-03-27T07:00/),
    });
    const late = changeMessage(scene.casework, scene.host, id, 1, facts);
    await expect(late).rejects.toMatchObject({ code: 'version-conflict' });
    const other = changeMessage(scene.casework, scene.supplier, id, 2, facts);
    await expect(other).rejects.toMatchObject({ code: 'not-allowed' });
    const { rows } = await scene.database.admin.query(`select 1 from event e where e::text like '%secret words%'`);
    expect(rows).toEqual([]);
    const { events } = await readCase(scene.casework, scene.supplier, caseId);
    const line = events.find(({ act }) => act === 'message-changed');
    expect(line).toMatchObject({ facts: { formerWords: 'former secret words' } });
  });

  it('that was taken away leaves its place without words until it is put back', async () => {
    const { id, version } = await say(scene.host, 'gone');
    const removed = await removeMessage(scene.casework, scene.host, id, version);
    expect(await heard(scene.supplier)).toMatchObject({
      newCount: 0,
      items: [{ body: null, authorName: 'Aliya Serikova' }],
    });
    await restoreMessage(scene.casework, scene.host, id, removed.version);
    expect(await wordsOf(scene.supplier)).toEqual(['gone']);
  });

  it('within a company leaves no line in the journal of the other', async () => {
    const { id, version } = await say(scene.host, 'ours', 'own');
    await removeMessage(scene.casework, scene.host, id, version);
    const { rows } = await scene.database.admin.query(
      `select act, host_tenant_id as host, supplier_tenant_id as supplier from event where subject_id = $1 order by at, id`,
      [id],
    );
    const ours = { host: scene.host.tenantId, supplier: null };
    expect(rows).toEqual([
      { act: 'message-added', ...ours },
      { act: 'message-removed', ...ours },
    ]);
  });
});

describe('who is named', () => {
  it('is a member of one of the two companies, of the own one alone in a message within it', async () => {
    const { items } = await listMentionables(scene.casework, scene.supplier, caseId);
    expect(items.map(({ userId, isOwn }) => [userId, isOwn])).toEqual([
      [scene.supplier.userId, true],
      [scene.host.userId, false],
    ]);
    expect(JSON.stringify(items)).not.toContain('@');
    for (const [scope, userId] of [
      ['own', scene.host.userId],
      ['both', scene.otherHost.userId],
    ] as const)
      await expect(say(scene.supplier, 'you', scope, [userId])).rejects.toMatchObject({
        fields: [{ path: 'mentions', code: 'not-allowed' }],
      });
    await expect(listMentionables(scene.casework, scene.otherHost, caseId)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('gets one mail for all of ten minutes, from the own company’s ledger, without a word of what was said', async () => {
    await say(scene.supplier, 'visa of Deniz', 'both', [scene.host.userId, scene.supplier.userId]);
    await scene.setClock('2026-03-27T07:09:59Z');
    const { id } = await say(scene.supplier, 'and again', 'both', [scene.host.userId]);
    await changeMessage(scene.casework, scene.supplier, id, 1, {
      body: 'and once more',
      mentions: [scene.host.userId],
    });
    expect(await mailsAt('2026-03-27T07:10:59Z')).toEqual([]);
    const [mail, ...rest] = await mailsAt('2026-03-27T07:11:00Z');
    expect(rest).toEqual([]);
    expect(mail).toMatchObject({
      ...{
        tenantId: scene.host.tenantId,
        recipientEmail: 'aliya@dala-industry.example',
        unsubscribeToken: expect.any(String) as unknown,
      },
      mentions: [{ caseId, count: 2, authors: ['Aliya Serikova, Kessel Robotik GmbH'] }],
    });
    expect(JSON.stringify(mail)).not.toMatch(/visa of|Deniz|again/);
    await say(scene.supplier, 'later', 'both', [scene.host.userId]);
    expect((await mailsAt('2026-03-27T07:21:00Z')).map(({ mentions }) => mentions[0]?.count)).toEqual([1]);
  });

  it('gets none while mails about mentions are muted, nor later for what was said meanwhile', async () => {
    await setOwnMute(scene.casework, scene.host, 'mentions', true);
    await say(scene.supplier, 'while muted', 'both', [scene.host.userId]);
    expect(await mailsAt('2026-03-27T07:11:00Z')).toEqual([]);
    await setOwnMute(scene.casework, scene.host, 'mentions', false);
    await say(scene.supplier, 'afterwards', 'both', [scene.host.userId]);
    expect((await mailsAt('2026-03-27T07:31:00Z')).map(({ mentions }) => mentions[0]?.count)).toEqual([1]);
  });

  it('gets none for what was read or taken away before it left', async () => {
    const { id, version } = await say(scene.supplier, 'wrong case', 'both', [scene.host.userId]);
    await removeMessage(scene.casework, scene.supplier, id, version);
    const { createdAt } = await say(scene.supplier, 'seen at once', 'both', [scene.host.userId]);
    await markMessagesRead(scene.casework, scene.host, caseId, { readUntil: createdAt });
    expect(await mailsAt('2026-03-27T07:11:00Z')).toEqual([]);
    const { rows } = await scene.database.admin.query('select state, cancel_reason as reason from delivery');
    expect(rows).toEqual([{ state: 'cancelled', reason: 'nothing-left-to-say' }]);
  });
});
