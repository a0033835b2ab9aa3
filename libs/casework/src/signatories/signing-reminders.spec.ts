import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addSignatory,
  changeSignatory,
  claimDelivery,
  markDotSent,
  openLedger,
  recordArrival,
  restoreSignatory,
  retireSignatory,
  settleDelivery,
  sweepReminders,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { NewSignatory, type Signatory } from '@sapar/contracts';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-02T05:00:00Z');
  for (const table of ['reminder', 'delivery', 'signatory']) await run(`delete from ${table}`);
  await run('delete from membership where user_id <> $1 and tenant_id = $2', [scene.host.userId, scene.host.tenantId]);
  await run(`update membership set ended_at = null, role = 'coordinator'`);
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
const facts = (keyUntil: string): NewSignatory =>
  NewSignatory.parse({ name: 'Aliya', nameCyrillic: 'Әлия', portals: ['vmp'], keyUntil, authority: 'office' });
const add = (keyUntil: string): Promise<Signatory> => addSignatory(scene.casework, scene.host, facts(keyUntil));
const change = ({ id, version }: Signatory, keyUntil: string): Promise<Signatory> =>
  changeSignatory(scene.casework, scene.host, id, version, facts(keyUntil));
const lines = async (): Promise<string[]> =>
  (
    await run<{ line: string }>(
      `select concat_ws(' ', r.threshold, r.occurrence, to_char(r.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI'), u.name, r.state, r.cancel_reason) as line
       from reminder r left join user_account u on u.id = r.recipient_user_id where r.signatory_id is not null order by r.due_at, r.occurrence, u.name`,
    )
  ).map(({ line }) => line);
async function join(name: string, role: string): Promise<string> {
  const id = uuidv7();
  await run(`insert into user_account (id, email, name, language, created_at) values ($1, $2, $3, 'kk', now())`, [
    ...[id, `${id}@dala-industry.example`, name],
  ]);
  await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
    ...[uuidv7(), scene.host.tenantId, id, role],
  ]);
  return id;
}
async function send(): Promise<ClaimedDelivery[]> {
  const sent: ClaimedDelivery[] = [];
  for (const id of (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds)) {
    const mail = await claimDelivery(ledger, scene.host.tenantId, id);
    if (mail === null || !(await markDotSent(ledger, mail))) continue;
    await settleDelivery(ledger, mail, { kind: 'accepted', answer: '250' });
    sent.push(mail);
  }
  return sent;
}

describe('reminders of a key that ends', () => {
  it('are planned with it, for owner and coordinators and nobody else', async () => {
    await join('Owner', 'owner');
    for (const role of ['hr', 'lawyer', 'manager']) await join(role, role);
    await add('2026-05-07');
    expect(await lines()).toEqual(
      ['30 2026-05-07 2026-04-07T04:00', '14 2026-05-07 2026-04-23T04:00', '3 2026-05-07 2026-05-04T04:00'].flatMap(
        (line) => ['Aliya Serikova', 'Owner'].map((name) => `key-ends-${line} ${name} planned`),
      ),
    );
  });

  it('go out once each, also after the worker was away, and the latest missed one speaks for all', async () => {
    await add('2026-05-07');
    await scene.setClock('2026-04-24T05:00:00Z');
    const [mail, ...others] = await send();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: 'signing-reminders', recipientName: 'Aliya Serikova', letters: [] });
    expect(mail?.notices).toEqual([
      {
        ...{ kind: 'signing-ends', end: 'key', personName: 'Әлия', companyName: 'Dala Industry LLP' },
        ...{ endsOn: '2026-05-07', today: '2026-04-24', isDemo: false },
      },
    ]);
    expect(await send()).toEqual([]);
    await scene.setClock('2026-05-05T05:00:00Z');
    expect(await send()).toHaveLength(1);
    expect(await send()).toEqual([]);
  });

  it('move with the day: the old ones are cancelled and say so', async () => {
    const first = await add('2026-05-07');
    await scene.setClock('2026-04-08T05:00:00Z');
    expect(await send()).toHaveLength(1);
    const second = await change(first, '2027-05-06');
    const states = async () => (await lines()).map((line) => line.replace(/ 20\d\d-\d\d-\d\dT.* Serikova/, ''));
    expect(await states()).toEqual([
      'key-ends-30 2026-05-07 sent',
      'key-ends-14 2026-05-07 cancelled date-moved',
      'key-ends-3 2026-05-07 cancelled date-moved',
      ...[30, 14, 3].map((days) => `key-ends-${String(days)} 2027-05-06 planned`),
    ]);
    await change(second, '2026-05-07');
    expect((await states()).slice(0, 3)).toEqual([
      'key-ends-30 2026-05-07 sent',
      'key-ends-14 2026-05-07 planned',
      'key-ends-3 2026-05-07 planned',
    ]);
  });

  it('stop for who signs no more, even in a mail that is already gathered, and go on when that is taken back', async () => {
    const first = await add('2026-05-07');
    await scene.setClock('2026-04-08T05:00:00Z');
    const [waiting] = (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds);
    const retired = await retireSignatory(scene.casework, scene.host, first.id, first.version);
    expect(await claimDelivery(ledger, scene.host.tenantId, waiting ?? '')).toBeNull();
    expect((await lines()).every((line) => line.endsWith('cancelled signatory-retired'))).toBe(true);
    await restoreSignatory(scene.casework, scene.host, first.id, retired.version);
    expect(await send()).toHaveLength(1);
  });

  it('of a coordinator who has left, or is one no more, go to those who are', async () => {
    const other = await join('Other', 'coordinator');
    await add('2026-05-07');
    await run('update membership set ended_at = now() where user_id = $1', [scene.host.userId]);
    await scene.setClock('2026-04-08T05:00:00Z');
    expect((await send()).map(({ recipientName }) => recipientName)).toEqual(['Other']);
    await run(`update membership set role = 'lawyer' where user_id = $1`, [other]);
    await scene.setClock('2026-04-24T05:00:00Z');
    expect(await send()).toEqual([]);
    await join('New', 'coordinator');
    expect((await send()).map(({ recipientName }) => recipientName)).toEqual(['New']);
  });

  it('are a mail of their own beside the reminders of a case', async () => {
    await add('2026-05-07');
    await scene.setClock('2026-04-07T05:00:00Z');
    await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-04-07'));
    const mails = (await send()).filter(({ recipientEmail }) => recipientEmail.endsWith('dala-industry.example'));
    expect(mails.map(({ kind }) => kind).sort()).toEqual(['reminders', 'signing-reminders']);
  });
});
