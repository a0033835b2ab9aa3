import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIDES = '(host_tenant_id = app_tenant() or supplier_tenant_id = app_tenant())';
const OWN = 'supplier_tenant_id = app_tenant() or entered_by_tenant_id = app_tenant()';
/** A host keeps a person's line as long as it keeps the case that names it: the legal record of a visit outlives the sharing. */
const EVER = `(${OWN} or exists (select 1 from technician_share s where s.technician_id = technician.id and s.host_tenant_id = app_tenant()))`;
const BY_VISIT = `(${OWN} or exists (select 1 from visit_case c where c.technician_id = technician.id and c.host_tenant_id = app_tenant()))`;
const ENTER = `(supplier_tenant_id = app_tenant() or (entered_by_tenant_id = app_tenant()
  and exists (select 1 from partnership p where p.supplier_tenant_id = technician.supplier_tenant_id and p.host_tenant_id = app_tenant())))`;
/** Passports, visas, keys and the rest are the person's alone: for a host they close with the sharing. */
const PARTS = ['technician_key', 'passport', 'visa', 'absence', 'consent', 'identity_record', 'citizenship'] as const;
const openPart = (table: string): string => `(exists (select 1 from technician t where t.id = ${table}.technician_id
  and (t.supplier_tenant_id = app_tenant() or (t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null)
    or exists (select 1 from technician_share s where s.technician_id = t.id and s.host_tenant_id = app_tenant() and s.ended_at is null))))`;
const seenPart = (table: string): string => `(exists (select 1 from technician t where t.id = ${table}.technician_id))`;

const ENTERED = `exists (select 1 from technician t where t.id = prior_record.technician_id and t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null)`;
const WRITTEN = `exists (select 1 from membership m where m.user_id = prior_record.recorded_by and m.tenant_id = app_tenant())`;
const KEEPER = `(supplier_tenant_id = app_tenant() or (${ENTERED} and ${WRITTEN}))`;
const SHARED = `
  and exists (select 1 from technician_share x where x.technician_id = prior_record.technician_id and x.host_tenant_id = app_tenant() and x.ended_at is null)`;
const shownRecord = (more: string): string => `(deleted_at is null and exists (select 1 from prior_record_showing s
  where s.record_id = prior_record.id and s.host_tenant_id = app_tenant() and s.taken_back_at is null)${more})`;

const policies = (person: string, part: (table: string) => string, record: string): readonly string[] => [
  'drop policy technician_rows on technician',
  `create policy technician_rows on technician to sapar_app using ${person} with check ${ENTER}`,
  ...PARTS.flatMap((table) => [
    `drop policy ${table}_rows on ${table}`,
    `create policy ${table}_rows on ${table} to sapar_app using ${part(table)} with check ${part(table)}`,
  ]),
  'drop policy prior_record_rows on prior_record',
  `create policy prior_record_rows on prior_record to sapar_app using (${KEEPER} or ${record}) with check ${KEEPER}`,
];

const TABLE = [
  `create table technician_share (
    id uuid primary key, technician_id uuid not null references technician, supplier_tenant_id uuid not null references tenant, host_tenant_id uuid not null references tenant,
    mission_id uuid references mission, how text not null check (how in ('entered','put-on-mission','taken-over','before')),
    shown_by uuid references user_account, shown_at timestamptz not null, ended_at timestamptz)`,
  'create unique index technician_share_open on technician_share (technician_id, host_tenant_id) where ended_at is null',
  'create index technician_share_host on technician_share (host_tenant_id, technician_id)',
  'create index technician_share_supplier on technician_share (supplier_tenant_id)',
  'alter table technician_share enable row level security',
  'alter table technician_share force row level security',
  // No right to write: a row follows the act of whoever may show the person, and no company's words make one.
  `create policy technician_share_rows on technician_share for select to sapar_app using ${SIDES}`,
  'create policy technician_share_owner on technician_share to current_user using (true) with check (true)',
  'grant select on technician_share to sapar_app',
];

const EXISTING = [
  `insert into technician_share (id, technician_id, supplier_tenant_id, host_tenant_id, how, shown_at)
    select gen_random_uuid(), id, supplier_tenant_id, entered_by_tenant_id, 'entered', created_at from technician where entered_by_tenant_id <> supplier_tenant_id`,
  `insert into technician_share (id, technician_id, supplier_tenant_id, host_tenant_id, mission_id, how, shown_at)
    select distinct on (c.technician_id, c.host_tenant_id) gen_random_uuid(), c.technician_id, c.supplier_tenant_id, c.host_tenant_id, c.mission_id, 'before', c.created_at
    from visit_case c where c.host_tenant_id <> c.supplier_tenant_id order by c.technician_id, c.host_tenant_id, c.created_at, c.id
    on conflict do nothing`,
];

const ACTS = [
  `create function share_entered_technician() returns trigger language plpgsql security definer set search_path = public as $$ begin
     insert into technician_share (id, technician_id, supplier_tenant_id, host_tenant_id, how, shown_by, shown_at)
       values (gen_random_uuid(), new.id, new.supplier_tenant_id, new.entered_by_tenant_id, 'entered', app_user(), new.created_at);
     return null; end $$`,
  `create trigger technician_entered_is_shared after insert on technician for each row
     when (new.entered_by_tenant_id <> new.supplier_tenant_id) execute function share_entered_technician()`,
  // An awaited supplier joins as a company that has an account already.
  `create function move_technician_shares() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update technician_share set supplier_tenant_id = new.supplier_tenant_id where technician_id = new.id;
     return null; end $$`,
  `create trigger technician_shares_move after update of supplier_tenant_id on technician for each row
     when (old.supplier_tenant_id <> new.supplier_tenant_id) execute function move_technician_shares()`,
  // A row follows the cases when two entries of a person become one or come apart again, or when an awaited host joins.
  `create function share_visiting_technician() returns trigger language plpgsql security definer set search_path = public as $$
   declare former technician_share%rowtype;
   begin
     if tg_op = 'UPDATE' then
       select * into former from technician_share where technician_id = old.technician_id and host_tenant_id = old.host_tenant_id and ended_at is null and how <> 'entered';
     end if;
     if new.host_tenant_id <> new.supplier_tenant_id and not exists (select 1 from technician_share where technician_id = new.technician_id
       and host_tenant_id = new.host_tenant_id and ended_at is null) then
       if app_tenant() is not null and app_tenant() <> new.supplier_tenant_id then
         raise exception 'no company shows a person to itself' using errcode = '42501';
       end if;
       insert into technician_share (id, technician_id, supplier_tenant_id, host_tenant_id, mission_id, how, shown_by, shown_at)
         values (gen_random_uuid(), new.technician_id, new.supplier_tenant_id, new.host_tenant_id, coalesce(former.mission_id, new.mission_id),
           coalesce(former.how, case tg_op when 'UPDATE' then 'taken-over' else 'put-on-mission' end),
           case when former.id is null then app_user() else former.shown_by end, coalesce(former.shown_at, app_now())) on conflict do nothing;
     end if;
     if former.id is not null and not exists (select 1 from visit_case where technician_id = old.technician_id and host_tenant_id = old.host_tenant_id) then
       delete from technician_share where id = former.id;
       delete from search_suffix where subject_id = old.technician_id and tenant_id = old.host_tenant_id;
     end if;
     return null; end $$`,
  `create trigger visit_case_shares after insert or update of technician_id, host_tenant_id on visit_case for each row execute function share_visiting_technician()`,
];

/** Only the visits to this host count: that the person goes to others is none of its business and prolongs nothing. */
const LAST_DAY = `
  create function last_day_with(person uuid, host uuid) returns date language sql stable security definer set search_path = public as $$
    with visits as (
      select m.planned_to_on, exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null) as came,
        exists (select 1 from stay s where s.case_id = c.id and s.deleted_at is null and s.left_on is null) as is_there,
        (select max(s.left_on) from stay s where s.case_id = c.id and s.deleted_at is null) as left_on
      from visit_case c join mission m on m.id = c.mission_id
      where c.technician_id = person and c.host_tenant_id = host and c.deleted_at is null and m.deleted_at is null)
    select case when bool_or(is_there or (not came and planned_to_on >= (app_now() at time zone 'Asia/Almaty')::date)) then null
      else max(case when came then left_on else planned_to_on end) end from visits $$`;
const PERIOD = `
  select r.months from retention_period r where r.kind = 'identity' and r.tenant_id in (t.supplier_tenant_id, t.entered_by_tenant_id)
  order by (r.tenant_id = t.supplier_tenant_id) desc, r.signed_at desc limit 1`;
const UNTIL = `(last_day_with(s.technician_id, s.host_tenant_id) + make_interval(months => p.months))::date`;

const ENDS = [
  LAST_DAY,
  // Null where a visit is still to come or nobody has signed a period: nothing ends by itself then.
  `create function share_ends_on(share uuid) returns date language sql stable security definer set search_path = public as $$
     select ${UNTIL} from technician_share s join technician t on t.id = s.technician_id left join lateral (${PERIOD}) p on true
     where s.id = share and app_tenant() in (s.supplier_tenant_id, s.host_tenant_id) $$`,
  // A host keeps whom it entered itself until the supplier has taken the person over.
  `create function due_shares() returns table (share uuid, company uuid) language sql stable security definer set search_path = public as $$
     select s.id, s.supplier_tenant_id from technician_share s join technician t on t.id = s.technician_id cross join lateral (${PERIOD}) p
     where s.ended_at is null and t.erased_at is null and (t.entered_by_tenant_id <> s.host_tenant_id or t.taken_over_at is not null)
       and ${UNTIL} <= (app_now() at time zone 'Asia/Almaty')::date order by s.id limit 500 $$`,
  `create function end_share(share uuid) returns boolean language plpgsql security definer set search_path = public as $$
   declare ended technician_share%rowtype;
   begin
     update technician_share s set ended_at = app_now() where s.id = share and s.supplier_tenant_id = app_tenant() and s.ended_at is null
       and exists (select 1 from due_shares() d where d.share = s.id) returning * into ended;
     if ended.id is null then return false; end if;
     delete from search_suffix where subject_id = ended.technician_id and tenant_id = ended.host_tenant_id;
     return true; end $$`,
  'revoke all on function last_day_with(uuid, uuid), share_ends_on(uuid), due_shares(), end_share(uuid) from public',
  'grant execute on function share_ends_on(uuid), end_share(uuid) to sapar_app',
  'grant execute on function due_shares() to sapar_worker',
];

const UP = [...TABLE, ...EXISTING, ...ACTS, ...ENDS, ...policies(EVER, openPart, shownRecord(SHARED))];
const DOWN = [
  ...policies(BY_VISIT, seenPart, shownRecord('')),
  ...['end_share(uuid)', 'due_shares()', 'share_ends_on(uuid)', 'last_day_with(uuid, uuid)'].map(
    (name) => `drop function ${name}`,
  ),
  'drop trigger visit_case_shares on visit_case',
  'drop function share_visiting_technician()',
  'drop trigger technician_shares_move on technician',
  'drop function move_technician_shares()',
  'drop trigger technician_entered_is_shared on technician',
  'drop function share_entered_technician()',
  'drop table technician_share',
];

/** Which host is shown which person, by whom, for which mission, since when and until when: what row-level security reads. */
export class TechnicianShares1794612010000 implements MigrationInterface {
  readonly name = 'TechnicianShares1794612010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
