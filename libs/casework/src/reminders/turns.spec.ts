import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  noteUnmakeable,
  openLedger,
  recordArrival,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;

beforeAll(async () => {
  scene = await openScene();
  ledger = await openLedger({
    databaseUrl: scene.database.workerUrl,
    linkKey: randomBytes(32).toString('base64'),
    poolSize: 4,
  });
  await scene.setClock('2026-03-20T04:00:00Z');
  await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-20'));
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

describe('a mail that cannot be made', () => {
  it('is tried again later each time, and held for a person after five tries', async () => {
    const [mails] = await sweepReminders(ledger);
    const [id] = mails!.deliveryIds;
    await claimDelivery(ledger, mails!.tenantId, id!);
    const isHeld: boolean[] = [];
    for (let tries = 0; tries < 5; tries += 1)
      isHeld.push(await noteUnmakeable(ledger, mails!.tenantId, id!, 'no such language'));
    expect(isHeld).toEqual([false, false, false, false, true]);
    const { rows } = await scene.database.admin.query<Record<string, unknown>>(
      'select state, last_error, lease_until, next_try_at > app_now() as is_later from delivery where id = $1',
      [id],
    );
    expect(rows).toEqual([
      { state: 'held', last_error: 'cannot-be-made 5 no such language', lease_until: null, is_later: true },
    ]);
    expect(await sweepReminders(ledger)).toEqual([]);
  });
});

describe('two companies', () => {
  it('come in turns: a mail of one does not wait until the thousands of the other are gathered', async () => {
    await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-20'));
    await scene.database.admin.query(
      `insert into delivery (id, tenant_id, kind, recipient_name, recipient_email, language, message_id, state, due_at, next_try_at, created_at)
       values (gen_random_uuid(), $1, 'account-invite', 'Other', 'other@other.example', 'ru', 'other', 'queued', app_now(), app_now(), app_now())`,
      [scene.otherHost.tenantId],
    );
    // Six hundred more people of the first company, each with a mail of his own.
    await scene.database.admin.query(
      `with person as (
         insert into user_account (id, email, name, language, created_at)
         select gen_random_uuid(), 'many-' || n || '@dala.example', 'Person ' || n, 'ru', app_now() from generate_series(1, 600) n returning id),
       member as (
         insert into membership (id, tenant_id, user_id, role, created_at)
         select gen_random_uuid(), $1, id, 'manager', app_now() from person)
       insert into reminder (id, host_tenant_id, supplier_tenant_id, case_id, deadline_id, deadline_revision, threshold, occurrence, recipient_key,
         recipient_kind, recipient_user_id, channel, due_at, is_critical, state, created_at)
       select gen_random_uuid(), r.host_tenant_id, r.supplier_tenant_id, r.case_id, r.deadline_id, r.deadline_revision, r.threshold, r.occurrence,
         'user:' || person.id, 'user', person.id, r.channel, app_now() - interval '1 hour', true, 'planned', app_now()
       from person, (select * from reminder where host_tenant_id = $1 and threshold = 'arrival' and state = 'planned' limit 1) r`,
      [scene.host.tenantId],
    );
    const rounds: string[][] = [];
    await sweepReminders(ledger, (mails) => {
      rounds.push(mails.map((mail) => mail.tenantId));
      return Promise.resolve();
    });
    expect(rounds[0]).toContain(scene.otherHost.tenantId);
    expect(rounds.length).toBeGreaterThan(1);
    expect(rounds.flat().filter((id) => id === scene.host.tenantId)).toHaveLength(7);
  });

  it('do not wait for one whose reminders cannot be gathered: that is told, and the others leave', async () => {
    await scene.database.admin.query(`update delivery set state = 'cancelled' where state = 'queued'`);
    await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-20'));
    await scene.database.admin.query(
      `insert into delivery (id, tenant_id, kind, recipient_name, recipient_email, language, message_id, state, due_at, next_try_at, created_at)
       values (gen_random_uuid(), $1, 'account-invite', 'Other', 'other@other.example', 'ru', 'another', 'queued', app_now(), app_now(), app_now())`,
      [scene.otherHost.tenantId],
    );
    await scene.database.admin.query(
      `alter table delivery add constraint spoilt check (tenant_id <> '${scene.host.tenantId}') not valid`,
    );
    const faults: string[] = [];
    const mails = await sweepReminders(
      ledger,
      () => Promise.resolve(),
      (tenantId) => faults.push(tenantId),
    );
    await scene.database.admin.query('alter table delivery drop constraint spoilt');
    expect([faults, mails.map((mail) => mail.tenantId)]).toEqual([[scene.host.tenantId], [scene.otherHost.tenantId]]);
  });
});
