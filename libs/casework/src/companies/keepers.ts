const keepersIn = (roles: string): string => `
  select m.user_id as id from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = $1 and m.role in (${roles}) and m.ended_at is null and u.deleted_at is null order by m.created_at, m.id`;

/** Who is told of what the company itself must renew. */
export const KEEPER_ROLES = `'owner','coordinator'`;
/** Who is told of a breach of personal data, and closes it. */
export const INCIDENT_ROLES = `'owner','lawyer'`;

/** Owner and coordinators of company $1, as they are now. */
export const KEEPERS = keepersIn(KEEPER_ROLES);
/** Owner and lawyers of company $1, as they are now. */
export const INCIDENT_KEEPERS = keepersIn(INCIDENT_ROLES);
