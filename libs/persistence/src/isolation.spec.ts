import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource, roleFault, UnitOfWork } from '@sapar/persistence';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

const HOST = uuidv7();
const OTHER = uuidv7();
const nobody = { tenantId: null, userId: null };

describe('row-level security', () => {
  let database: TestDatabase;
  const addTenant = async (id: string): Promise<void> =>
    database.unitOfWork.run({ tenantId: id, userId: null }, async (transaction) => {
      await transaction.insert('tenant', {
        id,
        legalName: `Company ${id}`,
        country: 'KZ',
        kind: 'host',
        timeZone: 'Asia/Almaty',
        language: 'ru',
        createdAt: transaction.now,
      });
      await transaction.insert('site', {
        id: uuidv7(),
        hostTenantId: id,
        name: 'Works',
        address: 'Atyrau',
        createdAt: transaction.now,
      });
    });

  beforeAll(async () => {
    database = await createTestDatabase();
    await addTenant(HOST);
    await addTenant(OTHER);
  }, 60_000);
  afterAll(async () => database.close());

  it('stands forced on every table of the product but the list of migrations', async () => {
    const { rows } = await database.admin.query(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows.map((row: { relname: string }) => row.relname)).toEqual(['migrations']);
  });

  it('gives every table that holds a company at least one policy', async () => {
    const { rows } = await database.admin.query(
      `select distinct c.table_name from information_schema.columns c
       where c.table_schema = 'public' and c.column_name in ('tenant_id','host_tenant_id','supplier_tenant_id')
       and not exists (select 1 from pg_policies p where p.tablename = c.table_name)`,
    );
    expect(rows).toEqual([]);
  });

  it('shows a company its own rows only', async () => {
    const sites = await database.unitOfWork.run({ tenantId: HOST, userId: null }, (transaction) =>
      transaction.query<{ host_tenant_id: string }>('select host_tenant_id from site'),
    );
    expect(sites.map((site) => site.host_tenant_id)).toEqual([HOST]);
  });

  it('shows nothing when no company is set, also on a connection that served one before', async () => {
    const single = createDataSource({ url: database.appUrl, role: 'sapar_app', poolSize: 1 });
    await single.initialize();
    const unitOfWork = new UnitOfWork(single);
    await unitOfWork.run({ tenantId: HOST, userId: null }, (transaction) => transaction.query('select 1 from site'));
    const rows = await unitOfWork.run(nobody, (transaction) => transaction.query('select 1 from site'));
    expect(rows).toEqual([]);
    expect(await single.query('select 1 from site')).toEqual([]);
    await single.destroy();
  });

  it('binds a read that travels in one go, and leaves its company on no connection', async () => {
    const single = createDataSource({ url: database.appUrl, role: 'sapar_app', poolSize: 1 });
    await single.initialize();
    const unitOfWork = new UnitOfWork(single);
    const sites = (tenantId: string | null, limit: string | number = 9) =>
      unitOfWork.read<{ host_tenant_id: string }>(
        ...[{ tenantId, userId: null }, 'sites', 'select host_tenant_id from site limit $1', [limit]],
      );
    expect((await sites(HOST)).map((site) => site.host_tenant_id)).toEqual([HOST]);
    expect((await sites(OTHER)).map((site) => site.host_tenant_id)).toEqual([OTHER]);
    await expect(sites(HOST, 'none')).rejects.toMatchObject({ code: '22P02' });
    const write = unitOfWork.read({ tenantId: HOST, userId: null }, 'write', 'update site set name = $1', ['x']);
    await expect(write).rejects.toMatchObject({ code: '25006' });
    expect([await sites(null), await single.query('select 1 from site')]).toEqual([[], []]);
    await single.destroy();
  });

  it('takes what a caller types into the settings as it is, never as a statement', async () => {
    const signInEmail = "o'neil\\'; set role none; --@example.org";
    const [row] = await database.unitOfWork.run({ ...nobody, signInEmail }, (transaction) =>
      transaction.query('select app_sign_in() as email, current_user::text as role'),
    );
    expect(row).toEqual({ email: signInEmail, role: 'sapar_app' });
  });

  it('refuses to write a row of another company', async () => {
    const write = database.unitOfWork.run({ tenantId: HOST, userId: null }, (transaction) =>
      transaction.insert('site', {
        id: uuidv7(),
        hostTenantId: OTHER,
        name: 'Foreign',
        address: 'Aktau',
        createdAt: transaction.now,
      }),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });

  it('lets nobody change or delete an event', async () => {
    for (const act of ["update event set act = 'x'", 'delete from event']) {
      await expect(database.source.query(act)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('accepts the application role and refuses superuser and owner', async () => {
    expect(await roleFault(database.source)).toBeNull();
    for (const [url, words] of [
      [process.env['TEST_DATABASE_ADMIN_URL'] ?? '', 'superuser'],
      [database.ownerUrl, 'owns the table'],
    ] as const) {
      const source = createDataSource({ url, role: null, poolSize: 1 });
      await source.initialize();
      expect(await roleFault(source)).toContain(words);
      await source.destroy();
    }
  });

  it('moves the clock only where a test has shifted it', async () => {
    const yearNow = async (): Promise<number> =>
      database.unitOfWork.run(nobody, (transaction) => Promise.resolve(Number(transaction.now.slice(0, 4))));
    const before = await yearNow();
    await database.shiftClock('10 years');
    expect(await yearNow()).toBe(before + 10);
    await database.shiftClock(null);
    await expect(database.source.query("insert into clock_shift (shift) values ('1 day')")).rejects.toMatchObject({
      code: '42501',
    });
  });
});
