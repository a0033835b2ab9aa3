/** Whether the company of alias `company` works here itself: one that was only named has not joined yet. */
export const hasJoined = (company: string): string =>
  `(${company}.awaited_by_tenant_id is null or ${company}.joined_at is not null)`;

const openLeave = (side: string, column: string): string =>
  `(select l.${column} from mission_leave l where l.mission_id = m.id and l.side = '${side}' and l.returned_at is null)`;

const sideOf = (side: string, company: string): string =>
  `jsonb_build_object('hasJoined', ${hasJoined(company)}, 'leftAt', ${openLeave(side, 'left_at')})`;

/** Both sides of mission m with host h and supplier p, as one column. */
export const SIDES_OF_MISSION = `jsonb_build_object('host', ${sideOf('host', 'h')}, 'supplier', ${sideOf('supplier', 'p')}) as sides`;

/** Whether the acting company has left the mission of case c. */
export const HAS_LEFT = `exists (select 1 from mission_leave l where l.mission_id = c.mission_id and l.returned_at is null
  and case l.side when 'host' then l.host_tenant_id else l.supplier_tenant_id end = app_tenant())`;
