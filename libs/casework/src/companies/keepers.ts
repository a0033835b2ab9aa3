/** Who is told of what the company itself must renew: owner and coordinators of company $1, as they are now. */
export const KEEPERS = `
  select m.user_id as id from membership m join user_account u on u.id = m.user_id
  where m.tenant_id = $1 and m.role in ('owner','coordinator') and m.ended_at is null and u.deleted_at is null order by m.created_at, m.id`;
