import { chownSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres } from '../local/embedded-postgres.mjs';
import { findServerOwner } from '../local/postgres/system-user.mjs';
import { fillServer } from './temporary-database.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sapar-cold-copy-'));
const password = 'of the superuser';
const { uid, gid } = findServerOwner();
const own = (path: string): void => {
  if (process.getuid?.() === 0 && uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
};
own(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(url: string, ...statements: readonly string[]): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: readonly object[] = [];
    for (const statement of statements) rows = (await client.query<object>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** Everything that guards rows, as the server itself says it. */
const GUARDS = `
  select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') as line
    from pg_policies where schemaname = 'public'
  union all select 'table ' || relname || ' ' || relrowsecurity || relforcerowsecurity || ' ' || coalesce(relacl::text, '')
    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
  union all select 'function ' || oid::regprocedure || ' ' || prosecdef || ' ' || coalesce(proconfig::text, '') || ' ' || coalesce(proacl::text, '')
    from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'role ' || rolname || ' ' || rolsuper || rolbypassrls || rolcanlogin || rolinherit from pg_roles where rolname like 'sapar%'
  union all select 'member ' || member::regrole || ' of ' || roleid::regrole || ' ' || inherit_option || set_option from pg_auth_members
  union all select 'trigger ' || tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
  order by 1`;
const TENANT = '0190f000-0000-7000-8000-000000000001';
const OTHER = '0190f000-0000-7000-8000-000000000002';
const add = (id: string): string => `
  insert into tenant (id, legal_name, country, kind, time_zone, language, created_at) values ('${id}', 'Dala', 'KZ', 'host', 'Asia/Almaty', 'ru', now());
  insert into site (id, host_tenant_id, name, address, created_at) values (gen_random_uuid(), '${id}', 'Works', 'Atyrau', now());
  insert into company_name (id, tenant_id, legal_name, from_on, created_at) values (gen_random_uuid(), '${id}', 'Dala', '2020-01-01', now())`;
const actAs = (id: string): readonly string[] => [
  'set role sapar_app',
  `select set_config('app.tenant', '${id}', false)`,
];

it('a cold copy of the stopped data folder keeps every policy, right and role, and shows a company its own rows only', async () => {
  const before = await startEmbeddedPostgres({ folder: join(folder, 'data'), password, isDurable: false });
  const { urls, superuserUrl } = await fillServer(before);
  await ask(superuserUrl, add(TENANT), add(OTHER));
  const guards = await ask(superuserUrl, GUARDS);
  expect(guards.length).toBeGreaterThan(200);
  await before.stop();
  cpSync(before.dataFolder, join(folder, 'restored'), { recursive: true, preserveTimestamps: true });
  own(join(folder, 'restored'));
  for (const name of readdirSync(join(folder, 'restored'), { recursive: true }))
    own(join(folder, 'restored', String(name)));
  rmSync(before.dataFolder, { recursive: true });

  const restored = await startEmbeddedPostgres({ folder: join(folder, 'restored'), password, isDurable: false });
  const at = (url: string): string => url.replace(`:${String(before.port)}/`, `:${String(restored.port)}/`);
  try {
    expect(await ask(at(superuserUrl), GUARDS)).toEqual(guards);
    const page = at(urls.DATABASE_URL);
    const sites = 'select host_tenant_id as of from site';
    expect(await ask(page, ...actAs(TENANT), sites)).toEqual([{ of: TENANT }]);
    expect(await ask(page, ...actAs(OTHER), sites)).toEqual([{ of: OTHER }]);
    expect(await ask(page, 'set role sapar_app', sites)).toEqual([]);
    // No function of the owner needs this table, so that no policy opens it to the owner either.
    const names = 'select tenant_id from company_name';
    expect(await ask(at(superuserUrl), names)).toHaveLength(2);
    expect(await ask(at(urls.DATABASE_OWNER_URL), names)).toEqual([]);
  } finally {
    await restored.stop();
  }
}, 180_000);
