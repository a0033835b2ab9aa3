import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@sapar/persistence';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

describe('the unit of work', () => {
  let database: TestDatabase;
  const scope = { tenantId: uuidv7(), userId: null };
  const siteId = uuidv7();

  beforeAll(async () => {
    database = await createTestDatabase();
    await database.unitOfWork.run(scope, async (transaction) => {
      await transaction.insert('tenant', {
        id: scope.tenantId,
        legalName: 'Dala',
        country: 'KZ',
        kind: 'host',
        timeZone: 'Asia/Almaty',
        language: 'ru',
        createdAt: transaction.now,
      });
      await transaction.insert('site', {
        id: siteId,
        hostTenantId: scope.tenantId,
        name: 'Works',
        address: 'Atyrau',
        createdAt: transaction.now,
      });
    });
  }, 60_000);
  afterAll(async () => database.close());

  it('ends the transaction of a process that stands still in its middle, so that its locks hold up nobody', async () => {
    const [row] = await database.unitOfWork.run(scope, (transaction) =>
      transaction.query<{ longest: string }>(
        `select current_setting('idle_in_transaction_session_timeout') as longest`,
      ),
    );
    expect(row?.longest).toBe('10s');
  });

  it('changes a row once for one version and leaves the second writer empty-handed', async () => {
    const rename = (name: string): Promise<boolean> =>
      database.unitOfWork.run(scope, (transaction) => transaction.update('site', siteId, 1, { name }));
    expect([await rename('First'), await rename('Second')]).toEqual([true, false]);
    const [row] = await database.unitOfWork.run(scope, (transaction) =>
      transaction.query<{ name: string; version: number }>('select name, version from site'),
    );
    expect(row).toEqual({ name: 'First', version: 2 });
  });

  it('writes nothing when the work fails half-way', async () => {
    const failing = database.unitOfWork.run(scope, async (transaction) => {
      await transaction.insert('site', {
        id: uuidv7(),
        hostTenantId: scope.tenantId,
        name: 'Half',
        address: 'Aktau',
        createdAt: transaction.now,
      });
      throw new Error('half-way');
    });
    await expect(failing).rejects.toThrow('half-way');
    expect((await database.admin.query("select 1 from site where name = 'Half'")).rowCount).toBe(0);
  });

  it('hands days out as days and moments as UTC text whatever the zone of the process', async () => {
    const [row] = await database.unitOfWork.run(scope, (transaction) =>
      transaction.query("select date '2026-03-27' as day, timestamptz '2026-03-27 23:59:59+05' as moment"),
    );
    expect(row).toEqual({ day: '2026-03-27', moment: '2026-03-27T18:59:59Z' });
  });

  it('can take its migrations back and run them again', async () => {
    const own = await createTestDatabase();
    const owner = createDataSource({ url: own.ownerUrl, role: null, poolSize: 2 });
    await owner.initialize();
    const count = owner.migrations.length;
    for (let left = count; left > 0; left -= 1) await owner.undoLastMigration();
    expect(
      (
        await own.admin.query(
          "select relname from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind = 'r'",
        )
      ).rows,
    ).toEqual([{ relname: 'migrations' }]);
    expect(await owner.runMigrations()).toHaveLength(count);
    await owner.destroy();
    await own.close();
  }, 60_000);
});
