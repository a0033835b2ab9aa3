import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runMigrations } from './database/run-migrations.js';

/**
 * Compares the schema that the migrations make with the one written down in schema.txt: a table, column, index or
 * policy that changed without anybody looking at it fails the build. `--write` accepts the change.
 */
const KNOWN = fileURLToPath(new URL('../schema.txt', import.meta.url));
const DESCRIBE = `
  select 'column ' || table_name || '.' || column_name || ' ' || coalesce(domain_name, data_type) || case is_nullable when 'NO' then ' not null' else '' end
      || coalesce(' default ' || column_default, '') as line from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
  union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n' and conrelid::regclass::text <> 'migrations'
  union all select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migrations'
  union all select 'policy ' || tablename || ' ' || policyname || ' ' || cmd || ' to ' || array_to_string(roles, ',') from pg_policies where schemaname = 'public' and policyname not like '%\\_owner'
  order by line`;

async function describeSchema(adminUrl: string): Promise<string> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("create role drift_owner login createrole password 'drift'");
  await admin.query('create database drift owner drift_owner');
  const ownerUrl = Object.assign(new URL(adminUrl), {
    username: 'drift_owner',
    password: 'drift',
    pathname: '/drift',
  }).toString();
  await runMigrations({ ownerUrl });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ line: string }>(DESCRIBE);
  await client.end();
  await admin.end();
  return `${rows.map((row) => row.line).join('\n')}\n`;
}

const adminUrl = process.env['TEST_DATABASE_ADMIN_URL'];
if (adminUrl === undefined) throw new Error('TEST_DATABASE_ADMIN_URL is missing: run npm run schema:drift');
const made = await describeSchema(adminUrl);
if (process.argv.includes('--write')) writeFileSync(KNOWN, made);
const known = readFileSync(KNOWN, 'utf8');
if (made !== known) {
  const [before, after] = [new Set(known.split('\n')), new Set(made.split('\n'))];
  for (const line of after) if (!before.has(line)) process.stderr.write(`+ ${line}\n`);
  for (const line of before) if (!after.has(line)) process.stderr.write(`- ${line}\n`);
  process.stderr.write(
    'The migrations make another schema than schema.txt says; read the lines above, then npm run schema:drift -- --write.\n',
  );
  process.exit(1);
}
process.stdout.write(`The schema is as written down: ${String(made.split('\n').length - 1)} lines.\n`);
