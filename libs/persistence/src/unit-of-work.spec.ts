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

  it('gives reads that begin together as one statement, with the values that the driver gives', async () => {
    const kinds = `select $1::date as "dueOn", $2::timestamptz as "dueAt", '2026-01-01 10:00:00.25+00'::timestamptz as at, '\\x00ff'::bytea as "nameSealed",
      7::bigint as count, 2.5::float8 as share, null::text as nothing, '\\x41' as title, true as "isOpen", array['a','b'] as words,
      jsonb_build_object('at', $2::timestamptz) as facts, '09:00'::time as opens`;
    const parameters = ['2026-03-20', '2026-03-20T03:00:00Z'];
    await database.unitOfWork.run(scope, async (transaction) => {
      const sent: string[] = [];
      const query = transaction.query.bind(transaction);
      transaction.query = (text, values, name) => (sent.push(text), query(text, values, name));
      const [one, two, none] = await transaction.together(async (reads) => {
        const first = await Promise.all([
          reads.first('select $1::int as n', [1]),
          reads.query(kinds, parameters),
          reads.query('select id from site where name = $1 and $2::int = 2', ['No', 2]),
        ]);
        await Promise.all([reads.query('select 3 as n'), reads.query('select 3 as n')]);
        return first;
      });
      expect([one, none]).toEqual([{ n: 1 }, []]);
      expect(sent.length).toBe(2);
      expect(two).toEqual(await transaction.query(kinds, parameters));
    });
  });

  it('lets nothing be written by reads that begin together', async () => {
    const write = `with written as (update site set name = 'Other' returning id) select id from written`;
    const writing = database.unitOfWork.run(scope, (transaction) =>
      transaction.together((reads) => Promise.all([reads.query(write), reads.query('select 1')])),
    );
    await expect(writing).rejects.toThrow(/WITH clause/);
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
