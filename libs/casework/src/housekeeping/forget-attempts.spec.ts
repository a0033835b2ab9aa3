import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { forgetAttempts, openLedger, type OpenLedger } from '@sapar/casework';
import { openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 2 });
}, 60_000);
beforeEach(async () => {
  await scene.database.admin.query('delete from idempotency_key');
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

async function keep(key: string, age: string): Promise<void> {
  await scene.database.admin.query(
    `insert into idempotency_key (id, tenant_id, user_id, key, request_hash, response, created_at)
     values ($1, $2, $3, $4, 'hash', '{"answer":"Deniz"}', app_now() - $5::interval)`,
    [uuidv7(), scene.host.tenantId, scene.host.userId, key, age],
  );
}
const ask = (sql: string): Promise<unknown> =>
  ledger.acrossCompanies.run({ tenantId: null, userId: null }, (transaction) => transaction.query(sql));

describe('an idempotency key', () => {
  it('is forgotten with its answer after 48 hours, and kept before', async () => {
    await keep('old', '49 hours');
    await keep('young', '47 hours');
    expect(await forgetAttempts(ledger)).toBe(1);
    expect((await scene.database.admin.query('select key from idempotency_key')).rows).toEqual([{ key: 'young' }]);
  });

  it('is forgotten without being read: the worker sees neither key nor answer, and cannot delete a young one', async () => {
    await keep('young', '1 hour');
    for (const column of ['key', 'response', 'user_id', 'tenant_id'])
      await expect(ask(`select ${column} from idempotency_key`)).rejects.toMatchObject({ code: '42501' });
    await ask('delete from idempotency_key');
    expect((await scene.database.admin.query('select key from idempotency_key')).rows).toEqual([{ key: 'young' }]);
  });
});
