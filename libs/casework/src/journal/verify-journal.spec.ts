import { afterAll, beforeEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';
import { appendEvent } from '../events/append-event.js';
import { recordArrival } from '../stays/record-arrival.js';
import { exportChain } from './export-chain.js';
import { listJournals, readChain } from './read-chain.js';
import { hashOfLink, verifyJournal } from './verify-journal.js';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
afterAll(async () => scene.close());
beforeEach(async () => {
  await scene.database.admin.query('truncate visit_case cascade');
  await recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-20'));
});

const ledger = () => ({ unitOfWork: scene.database.unitOfWork });
const verify = (tenantId = scene.host.tenantId) => verifyJournal(ledger(), tenantId);
/** As somebody with the database's keys would: past triggers and policies. */
const tamper = async (statement: string): Promise<void> => {
  await scene.database.admin.query(`set session_replication_role = replica`);
  await scene.database.admin.query(statement);
  await scene.database.admin.query(`set session_replication_role = default`);
};
const eventAt = async (position: number): Promise<string> => {
  const { rows } = await scene.database.admin.query<{ event_id: string }>(
    'select event_id from journal_link where tenant_id = $1 and position = $2',
    [scene.host.tenantId, position],
  );
  return rows[0]?.event_id ?? '';
};

/** One transaction with events of the given sides, in this order. */
const write = (by: 'host' | 'supplier', sides: readonly (readonly ['host' | null, 'supplier' | null])[]) =>
  scene.database.unitOfWork.run({ tenantId: scene[by].tenantId, userId: null }, async (transaction) => {
    for (const [host, supplier] of sides)
      await appendEvent(transaction, {
        hostTenantId: host === null ? null : scene[host].tenantId,
        supplierTenantId: supplier === null ? null : scene[supplier].tenantId,
        ...{ act: 'tried', subjectType: 'case', subjectId: scene.host.userId },
      });
  });

describe('the chain of the journal', () => {
  it('holds from the first line to the last, in both companies of a shared case', async () => {
    const host = await verify();
    expect(host).toMatchObject({ fault: null, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(host.length).toBeGreaterThan(3);
    expect(await verify(scene.supplier.tenantId)).toMatchObject({ fault: null });
    expect((await verify(scene.supplier.tenantId)).head).not.toBe(host.head);
  });

  it('is as long as the journal when many write at once, and nobody waits for another in a ring', async () => {
    const before = await verify();
    const own = { host: ['host', null], supplier: [null, 'supplier'] } as const;
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const by = index % 2 === 0 ? 'host' : 'supplier';
        return write(by, [own[by], ['host', 'supplier']]);
      }),
    );
    expect(await verify()).toMatchObject({ fault: null, length: before.length + 20 * 2 + 20 });
    expect(await verify(scene.supplier.tenantId)).toMatchObject({ fault: null });
  });

  it('names the first line that was changed, also when a later one was changed too', async () => {
    await tamper(`update event set after = '{"enteredOn":"2026-03-19"}' where id = '${await eventAt(2)}'`);
    await tamper(`update event set act = 'other' where id = '${await eventAt(3)}'`);
    expect(await verify()).toMatchObject({
      length: 1,
      fault: { kind: 'changed', position: 2, eventId: await eventAt(2) },
    });
  });

  it.each([
    ['who acted', 'actor_user_id = gen_random_uuid()'],
    ['when', "at = at - interval '1 microsecond'"],
    ['sealed words', "personal_sealed = decode(repeat('ab', 40), 'hex')"],
  ])('notices a change of %s', async (_what, set) => {
    await tamper(`update event set ${set} where id = '${await eventAt(2)}'`);
    expect((await verify()).fault).toMatchObject({ kind: 'changed', position: 2 });
  });

  it('names a line that was taken out, with its link or without', async () => {
    const event = await eventAt(2);
    await tamper(`delete from event where id = '${event}'`);
    expect((await verify()).fault).toEqual({ kind: 'line-missing', position: 2, eventId: event });
    await tamper(`delete from journal_link where event_id = '${event}'`);
    expect((await verify()).fault).toEqual({ kind: 'gap', position: 2 });
  });

  it('names a line that was slipped in without a link', async () => {
    await tamper(`insert into event select gen_random_uuid(), host_tenant_id, supplier_tenant_id, case_id, actor_user_id,
      act, subject_type, subject_id, before, after, personal_sealed, at from event where id = '${await eventAt(1)}'`);
    expect((await verify()).fault).toMatchObject({ kind: 'unchained' });
  });

  it('still holds when a person has been erased: it covers the sealed bytes, not the words', async () => {
    await scene.database.admin.query('update technician_key set wrapped_key = $1, destroyed_at = now()', [
      Buffer.alloc(0),
    ]);
    expect((await verify()).fault).toBeNull();
  });
});

describe('the journal', () => {
  it.each(['event', 'journal_link'])('is changed or emptied by nobody: %s', async (table) => {
    const owner = createDataSource({ url: scene.database.ownerUrl, role: null, poolSize: 1 });
    await owner.initialize();
    for (const act of [
      `update ${table} set ${table === 'event' ? 'act = act' : 'position = position'}`,
      `delete from ${table}`,
    ]) {
      await expect(scene.database.source.query(act)).rejects.toMatchObject({ code: '42501' });
      await expect(owner.query(act)).rejects.toMatchObject({ code: '42501' });
    }
    await owner.destroy();
  });

  it('shows a company its own chain only', async () => {
    const rows = await scene.database.unitOfWork.run(
      { tenantId: scene.otherHost.tenantId, userId: null },
      (transaction) => transaction.query<{ tenant_id: string }>('select distinct tenant_id from journal_link'),
    );
    expect(rows.every((row) => row.tenant_id === scene.otherHost.tenantId)).toBe(true);
  });

  it('is listed for the worker by company, and shows it nothing else', async () => {
    const source = createDataSource({ url: scene.database.workerUrl, role: 'sapar_worker', poolSize: 1 });
    await source.initialize();
    expect(await listJournals({ acrossCompanies: new UnitOfWork(source) })).toContain(scene.host.tenantId);
    await expect(source.query('select hash from journal_link')).rejects.toMatchObject({ code: '42501' });
    await source.destroy();
  });

  it('can be checked by anybody from its JSON lines', async () => {
    let previous: Buffer = Buffer.alloc(0);
    let count = 0;
    for await (const line of exportChain(ledger(), scene.host.tenantId)) {
      const { position, hash, content } = JSON.parse(line) as { position: number; hash: string; content: string };
      previous = hashOfLink(previous, content);
      count += 1;
      expect([position, hash]).toEqual([count, previous.toString('hex')]);
      expect(content).not.toContain('C01X00T47');
    }
    expect(count).toBe((await verify()).length);
  });

  it('is read in batches that meet', async () => {
    await write(
      'host',
      Array.from({ length: 2_050 }, () => ['host', 'supplier'] as const),
    );
    const positions: number[] = [];
    for await (const { position } of readChain(ledger(), scene.host.tenantId)) positions.push(position);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
    expect(await verify()).toMatchObject({ fault: null, length: positions.length });
  });
});
