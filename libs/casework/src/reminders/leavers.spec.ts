import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  openLedger,
  readToday,
  recordArrival,
  settleDelivery,
  sweepReminders,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let ledger: OpenLedger;
const joined: string[] = [];

beforeAll(async () => {
  scene = await openScene();
  await scene.setClock('2026-03-19T04:00:00Z');
  ledger = await openLedger({
    databaseUrl: scene.database.workerUrl,
    linkKey: randomBytes(32).toString('base64'),
    poolSize: 4,
  });
}, 60_000);
afterEach(async () => {
  await run('delete from reminder');
  await run('delete from delivery');
  await run('update membership set ended_at = null, deputy_user_id = null');
  await run('update user_account set deleted_at = null');
  await run('delete from membership where user_id = any($1)', [joined.splice(0)]);
  await scene.setClock('2026-03-19T04:00:00Z');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];

async function join(name: string, role: 'coordinator' | 'manager'): Promise<string> {
  const id = uuidv7();
  joined.push(id);
  const email = `${name.toLowerCase()}-${id}@dala-industry.example`;
  await run(
    `insert into user_account (id, email, name, phone, language, created_at) values ($1, $2, $3, '+7 700', 'ru', now())`,
    [id, email, name],
  );
  await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
    uuidv7(),
    scene.host.tenantId,
    id,
    role,
  ]);
  return id;
}
const leave = (userId: string): Promise<unknown> =>
  run('update membership set ended_at = now() where user_id = $1', [userId]);
const nameDeputy = (deputyId: string): Promise<unknown> =>
  run('update membership set deputy_user_id = $2 where user_id = $1', [scene.host.userId, deputyId]);
const arrive = async (): Promise<string> =>
  (await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-19'))).deadline.id;

async function sweepAndClaim(): Promise<ClaimedDelivery[]> {
  const ids = (await sweepReminders(ledger)).flatMap((mails) => mails.deliveryIds);
  const claimed: ClaimedDelivery[] = [];
  for (const id of ids) {
    const mail = await claimDelivery(ledger, scene.host.tenantId, id);
    if (mail !== null) claimed.push(mail);
  }
  return claimed;
}
const recipients = async (): Promise<string[]> => (await sweepAndClaim()).map((mail) => mail.recipientName).sort();
const nobodyToWriteTo = async (): Promise<number> =>
  (await readToday(scene.casework, scene.supplier)).mail.nobodyToWriteTo;
const linesOf = (threshold: string) =>
  run<Record<string, unknown>>(
    `select r.state, r.cancel_reason, u.name from reminder r left join user_account u on u.id = r.recipient_user_id
     where r.threshold = $1 order by r.state, u.name`,
    [threshold],
  );

describe('a reminder whose recipient has left', () => {
  it('goes to the stand-in of the one who left, and the old row says why', async () => {
    await join('Older', 'coordinator');
    await nameDeputy(await join('Marat', 'coordinator'));
    await arrive();
    await leave(scene.host.userId);
    expect(await recipients()).toEqual(['Marat']);
    expect(await linesOf('arrival')).toEqual([
      { state: 'cancelled', cancel_reason: 'recipient-gone', name: 'Aliya Serikova' },
      { state: 'gathered', cancel_reason: null, name: 'Marat' },
    ]);
  });

  it('goes to another coordinator when the account is deleted, at last to the manager', async () => {
    await join('Timur', 'manager');
    const other = await join('Other', 'coordinator');
    await arrive();
    await run('update user_account set deleted_at = now() where id = $1', [scene.host.userId]);
    expect(await recipients()).toEqual(['Other']);
    await leave(other);
    await scene.setClock('2026-03-20T04:30:00Z');
    expect(await recipients()).toEqual(['Timur']);
  });

  it('goes out once to a successor who had the same reminder in another role', async () => {
    await nameDeputy(await join('Marat', 'coordinator'));
    await scene.setClock('2026-03-20T04:00:00Z'); // The eve of days off: the deputy is written to as well.
    await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-20'));
    await leave(scene.host.userId);
    expect(await recipients()).toEqual(['Marat']);
    expect(await linesOf('arrival')).toHaveLength(2);
  });

  it('of a deputy or a manager goes to the one who is it now', async () => {
    const [deputy, manager] = [await join('Marat', 'coordinator'), await join('Timur', 'manager')];
    await nameDeputy(deputy);
    await arrive();
    await leave(deputy);
    await leave(manager);
    await nameDeputy(await join('Dana', 'coordinator'));
    await join('Saule', 'manager');
    await scene.setClock('2026-03-26T09:00:30Z'); // The last day at 14:00: the climb.
    expect(await recipients()).toEqual(['Aliya Serikova', 'Dana', 'Saule']);
  });

  it('names in its text who has the duty now, never who has left', async () => {
    const marat = await join('Marat', 'coordinator');
    await nameDeputy(marat);
    await arrive();
    await leave(scene.host.userId);
    const [mail] = await sweepAndClaim();
    expect(mail?.letters).toMatchObject([{ doerName: 'Marat', doerPhone: '+7 700', deputyName: null }]);
  });

  it('leaves no mail to the old address when the recipient left between gathering and sending', async () => {
    await arrive();
    const [mail] = await sweepAndClaim();
    await settleDelivery(ledger, mail!, { kind: 'failed-temporarily', error: 'away' });
    await join('Marat', 'coordinator');
    await leave(scene.host.userId);
    await scene.setClock('2026-03-19T04:30:00Z');
    expect(await sweepAndClaim()).toEqual([]);
    expect(await recipients()).toEqual(['Marat']);
    expect(await run(`select cancel_reason from delivery where state = 'cancelled'`)).toEqual([
      { cancel_reason: 'recipient-gone' },
    ]);
  });
});

describe('a reminder with nobody left to go to', () => {
  it('waits, Today says so, and it leaves as soon as somebody has the duty', async () => {
    await arrive();
    await leave(scene.host.userId);
    expect(await recipients()).toEqual([]);
    expect(await recipients()).toEqual([]);
    expect(await nobodyToWriteTo()).toBe(1);
    await join('Dana', 'coordinator');
    expect(await recipients()).toEqual(['Dana']);
    expect(await nobodyToWriteTo()).toBe(0);
  });

  it('is planned all the same when nobody works at the host yet', async () => {
    await leave(scene.host.userId);
    await arrive();
    expect(await recipients()).toEqual([]);
    expect(await nobodyToWriteTo()).toBe(1);
    await join('Dana', 'coordinator');
    expect(await recipients()).toEqual(['Dana']);
  });

  it('never keeps the reminders of others waiting', async () => {
    const deadlineId = await arrive();
    await run(
      `insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key, recipient_kind,
        recipient_role, recipient_user_id, channel, due_at, is_critical, state, created_at)
      select gen_random_uuid(), host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, 'copy ' || n, recipient_key, recipient_kind,
        recipient_role, recipient_user_id, channel, due_at, is_critical, state, created_at
      from reminder, generate_series(1, 600) n where deadline_id = $1 and threshold = 'arrival'`,
      [deadlineId],
    );
    await leave(scene.host.userId);
    expect(await recipients()).toEqual([]);
    expect(await run('select 1 from reminder where unaddressed_since is not null')).toHaveLength(601);
    await join('Dana', 'coordinator');
    expect(await recipients()).toEqual(['Dana', 'Dana']); // A mail for each batch of five hundred.
  }, 30_000);
});
