import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the data of a visit that is over is deleted, for both companies of the case. Only the company whose person it is
 * learns of visits to others: for it the day is certain, for the other it is the earliest that this visit allows.
 */
const CREATE = `
  create function retention_of_case(visit uuid)
    returns table (kind text, months int, signed_by uuid, signed_at timestamptz, last_day date, delete_on date, is_certain boolean)
    language plpgsql stable security definer set search_path = public as $$
  declare
    person uuid;
    is_own boolean;
    from_on date;
  begin
    select c.technician_id, app_tenant() in (t.supplier_tenant_id, t.entered_by_tenant_id),
      coalesce((select max(s.left_on) from stay s where s.case_id = c.id and s.deleted_at is null), m.planned_to_on)
      into person, is_own, from_on
      from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id
      where c.id = visit and app_tenant() in (c.host_tenant_id, c.supplier_tenant_id);
    if person is null then return; end if;
    is_own := coalesce(is_own, false);
    if is_own then from_on := last_day_of(person); end if;
    return query select k.name, p.months, p.tenant_id, p.signed_at, from_on, (from_on + make_interval(months => p.months))::date, is_own
      from unnest(array['papers','mail','identity','dates']) with ordinality k(name, place)
      left join lateral (select r.months, r.tenant_id, r.signed_at from retention_period r join technician t on t.id = person where r.kind = k.name
        and r.tenant_id in (t.supplier_tenant_id, t.entered_by_tenant_id) order by (r.tenant_id = t.supplier_tenant_id) desc, r.signed_at desc limit 1) p on true
      order by k.place;
  end $$`;

export class RetentionOfCase1794600100000 implements MigrationInterface {
  readonly name = 'RetentionOfCase1794600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE);
    await runner.query('revoke all on function retention_of_case(uuid) from public');
    await runner.query('grant execute on function retention_of_case(uuid) to sapar_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function retention_of_case(uuid)');
  }
}
