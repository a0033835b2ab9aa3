import type { DataSource } from 'typeorm';

interface RoleFaults {
  readonly name: string;
  readonly is_superuser: boolean;
  readonly bypasses: boolean;
  readonly owns: string | null;
}

const QUESTION = `
  select r.rolname as name, r.rolsuper as is_superuser, r.rolbypassrls as bypasses,
    (select c.relname from pg_class c where c.relowner = r.oid and c.relrowsecurity order by 1 limit 1) as owns
  from pg_roles r where r.rolname in (session_user, current_user)`;

/** Null when row-level security binds this connection; otherwise the one sentence that says why it would not. */
export async function roleFault(source: DataSource): Promise<string | null> {
  const rows: readonly RoleFaults[] = await source.query(QUESTION);
  for (const row of rows) {
    if (row.is_superuser)
      return `The database role ${row.name} is a superuser and would see every company's rows; use a plain role.`;
    if (row.bypasses)
      return `The database role ${row.name} has BYPASSRLS and would see every company's rows; use a plain role.`;
    if (row.owns !== null)
      return `The database role ${row.name} owns the table ${row.owns}; use the application's role, not the owner's.`;
  }
  return null;
}
