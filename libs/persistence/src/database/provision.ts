import pg from 'pg';

/** Group roles that the policies and grants name; login roles are members of them. */
const GROUP_ROLES = ['sapar_app', 'sapar_worker'] as const;

const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Creates missing group roles and makes the login roles of the given addresses their members. Needs CREATEROLE only for what is missing. */
export async function provisionRoles(
  ownerUrl: string,
  appUrl: string | undefined,
  workerUrl: string | undefined,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    for (const role of GROUP_ROLES) await createMissing(client, role);
    await joinMissing(client, 'sapar_app', appUrl);
    await joinMissing(client, 'sapar_app', workerUrl);
    await joinMissing(client, 'sapar_worker', workerUrl ?? appUrl);
  } finally {
    await client.end();
  }
}

async function createMissing(client: pg.Client, role: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0)
    await client.query(`create role ${client.escapeIdentifier(role)} nologin nosuperuser nobypassrls`);
}

async function joinMissing(client: pg.Client, group: string, url: string | undefined): Promise<void> {
  if (url === undefined) return;
  const login = loginOf(url);
  const member = await client.query(
    `select 1 from pg_auth_members m join pg_roles g on g.oid = m.roleid join pg_roles l on l.oid = m.member where g.rolname = $1 and l.rolname = $2`,
    [group, login],
  );
  if (member.rowCount === 0)
    await client.query(`grant ${client.escapeIdentifier(group)} to ${client.escapeIdentifier(login)}`);
}
