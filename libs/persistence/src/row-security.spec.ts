import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '@sapar/persistence';
import { addTraveller, openScene, type Scene } from '@sapar/testing';
import type pg from 'pg';

let scene: Scene;
let admin: pg.Client;
beforeAll(async () => {
  scene = await openScene();
  admin = scene.database.admin;
  await addTraveller(scene, '2026-02-20');
}, 60_000);
afterAll(async () => scene.close());

type Row = Readonly<Record<string, unknown>>;
const rowsOf = async (sql: string, values: unknown[] = []): Promise<readonly Row[]> =>
  (await admin.query<Row>(sql, values)).rows;
const names = async (sql: string): Promise<readonly unknown[]> => (await rowsOf(sql)).map(({ name }) => name);

/** In a transaction of the superuser that is taken back: what would be so if somebody had forgotten it. */
async function supposing<T>(changes: readonly string[], look: () => Promise<T>): Promise<T> {
  await admin.query('begin');
  try {
    for (const change of changes) await admin.query(change);
    return await look();
  } finally {
    await admin.query('rollback');
  }
}
const asApp = (tenantId: string): readonly string[] => [
  'set local role sapar_app',
  `select set_config('app.tenant', '${tenantId}', true)`,
];
/** A table that no function of the owner needs: where one does, a policy says so by name. */
const notifications = async (): Promise<number> => (await rowsOf('select id from migration_notification')).length;

const TENANT_TABLES = `
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and exists (
    select 1 from pg_attribute a where a.attrelid = c.oid and a.attname in ('tenant_id','host_tenant_id','supplier_tenant_id'))
  order by 1`;

describe('pitfalls of row-level security', () => {
  it('owner: sees no row of a table by owning it; without FORCE it would see all', async () => {
    const owned = ['set local role test_owner'];
    expect(await supposing(owned, notifications)).toBe(0);
    const careless = ['alter table migration_notification no force row level security', ...owned];
    expect(await supposing(careless, notifications)).toBe(1);
  });

  it('superuser and BYPASSRLS: neither the roles that log in nor the groups they act as are either', async () => {
    const risky = `select rolname as name from pg_roles where (rolsuper or rolbypassrls)
      and rolname in ('sapar_app', 'sapar_worker', 'test_owner', 'test_api', 'test_jobs')`;
    expect(await names(risky)).toEqual([]);
    expect(await supposing(['alter role sapar_app bypassrls'], () => names(risky))).toEqual(['sapar_app']);
  });

  it('view: none reads for its owner; one without security_invoker would show everybody’s rows, and is found', async () => {
    const careless = `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce('security_invoker=true' = any(reloptions), false)`;
    const view = ['create view seen as select id from site', 'grant select on seen to sapar_app'];
    const seen = async () => (await rowsOf('select id from seen')).length;
    expect(await names(careless)).toEqual([]);
    expect(await supposing(view, () => names(careless))).toEqual(['seen']);
    expect(await supposing([...view, ...asApp(scene.otherHost.tenantId)], seen)).toBe(1);
    const invoked = 'alter view seen set (security_invoker = true)';
    expect(await supposing([...view, invoked, ...asApp(scene.otherHost.tenantId)], seen)).toBe(0);
    expect(await supposing([...view, invoked, ...asApp(scene.host.tenantId)], seen)).toBe(1);
  });

  it('setting left behind: after a transaction it is an empty word on the connection, and opens nothing in any table', async () => {
    const single = createDataSource({ url: scene.database.appUrl, role: 'sapar_app', poolSize: 1 });
    await single.initialize();
    await single.transaction(async (manager) => {
      await manager.query(`select set_config('app.tenant', $1, true)`, [scene.host.tenantId]);
      expect(await manager.query('select id from site')).toHaveLength(1);
    });
    const [left] = await single.query<{ word: string; tenant: unknown }[]>(
      `select current_setting('app.tenant', true) as word, app_tenant() as tenant`,
    );
    expect(left).toEqual({ word: '', tenant: null });
    const open: unknown[] = [];
    for (const table of await names(TENANT_TABLES))
      await single
        .query<unknown[]>(`select 1 from ${String(table)} limit 1`)
        .then((rows) => rows.length > 0 && open.push(table))
        .catch((error: { code?: string }) => error.code === '42501' || open.push(table));
    await single.destroy();
    expect(open).toEqual([]);
    // With rows behind them, or nothing would have been shown whatever the policies say.
    expect(Number((await rowsOf('select count(*) from stay'))[0]?.['count'])).toBeGreaterThan(0);
  });

  it('never set, or set to no id: nothing on a fresh connection, and an error instead of rows', async () => {
    const fresh = createDataSource({ url: scene.database.appUrl, role: 'sapar_app', poolSize: 1 });
    await fresh.initialize();
    expect(await fresh.query(`select current_setting('app.tenant', true) as word`)).toEqual([{ word: null }]);
    expect(await fresh.query('select id from site')).toEqual([]);
    await fresh.query(`select set_config('app.tenant', 'everybody', false)`);
    await expect(fresh.query('select id from site')).rejects.toMatchObject({ code: '22P02' });
    await fresh.destroy();
  });

  it('side channel: what must be unique over all companies is an id, a hash, or an address that only its owner can prove', async () => {
    const indexes = (await names(
      `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
       where x.indisunique and not x.indisprimary and t.relnamespace = 'public'::regnamespace and not exists (
         select 1 from pg_attribute a where a.attrelid = t.oid and a.attnum = any(x.indkey)
           and (a.attname like '%\\_id' or a.attname like '%hash%' or a.attname = 'token'))
       order by 1`,
    )) as readonly string[];
    // A delivery's key is made of ids; an outage is of the product and no company's; of an address that is taken nobody is told (`invite-member`, `sign-in`).
    expect(indexes).toEqual(['delivery_purpose_key_key', 'outage_open', 'user_account_email_key']);
  });

  it('what passes policies by: no role of the product may TRUNCATE, refer to or put triggers on a table', async () => {
    const rights = ['TRUNCATE', 'REFERENCES', 'TRIGGER'];
    const found = await rowsOf(
      `select role, c.relname, wanted from unnest(array['sapar_app', 'sapar_worker']) role, unnest($1::text[]) wanted, pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(role, c.oid, wanted)`,
      [rights],
    );
    expect(found).toEqual([]);
  });

  it('functions under the owner’s role look only where they say, and not everybody may call them', async () => {
    const careless = await names(
      `select proname as name from pg_proc p where pronamespace = 'public'::regnamespace and prosecdef
       and (not coalesce(exists (select 1 from unnest(proconfig) c where c like 'search_path=%'), false)
         or (prorettype <> 'trigger'::regtype and has_function_privilege('public', p.oid, 'EXECUTE')))
       order by 1`,
    );
    expect(careless).toEqual([]);
  });
});
