import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CONTACT = `
  id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, mission_id uuid not null references mission,
  case_id uuid references visit_case, name text not null, email text not null, language text not null check (language in ('en','ru','kk')), phone text,
  recorded_by uuid references user_account, created_at timestamptz not null, ended_at timestamptz, end_reason text check (end_reason in ('removed','host-joined','erased')),
  version int not null default 1, check ((ended_at is null) = (end_reason is null))`;

const COLUMNS = [
  'alter table reminder add column recipient_contact_id uuid references host_contact',
  'alter table delivery add column recipient_contact_id uuid references host_contact',
  'alter table action_link add column contact_id uuid references host_contact',
  'alter table filing add column recorded_by_contact_id uuid references host_contact',
  'create index reminder_contact on reminder (recipient_contact_id) where recipient_contact_id is not null',
  'create index delivery_contact on delivery (recipient_contact_id) where recipient_contact_id is not null',
  'create index action_link_contact on action_link (contact_id) where contact_id is not null',
];

/** A link lives as long as its deadline and its contact; only the host's own role sees links, but a supplier may end a contact, and a host that joins moves. */
const LINKS = [
  `create function follow_host_contact() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update action_link set host_tenant_id = new.host_tenant_id,
       expires_at = case when new.ended_at is null then created_at + case purpose when 'contact' then interval '800 days' else interval '60 days' end else least(expires_at, app_now()) end
       where contact_id = new.id;
     return null; end $$`,
  `create trigger host_contact_links after update of host_tenant_id, ended_at on host_contact for each row
     when (old.host_tenant_id <> new.host_tenant_id or old.ended_at is distinct from new.ended_at) execute function follow_host_contact()`,
];

/** The mails are in the ledger of a host that nobody works at yet; who has named the contact is told what became of them. */
const MAILS = [
  `create function host_contact_mails(contact uuid) returns table (id uuid, due_at timestamptz, state text, accepted_at timestamptz, last_error text, cancel_reason text, about jsonb)
   language sql stable security definer set search_path = public as $$
     select y.id, y.due_at, y.state, y.accepted_at, y.last_error, y.cancel_reason, (select coalesce(jsonb_agg(jsonb_build_object('caseId', r.case_id, 'technicianName', t.display_name, 'kind', d.kind,
         'subject', d.subject, 'threshold', r.threshold, 'dueOn', d.due_on) order by r.due_at, r.id), '[]') from reminder r join deadline d on d.id = r.deadline_id
         join visit_case c on c.id = r.case_id join technician t on t.id = c.technician_id where r.delivery_id = y.id)
     from delivery y join host_contact k on k.id = y.recipient_contact_id
     where y.recipient_contact_id = contact and app_tenant() in (k.supplier_tenant_id, k.host_tenant_id) order by y.created_at desc, y.id desc limit 50 $$`,
  `create function host_contact_troubles() returns int language sql stable security definer set search_path = public as $$
     select count(*)::int from delivery y join host_contact k on k.id = y.recipient_contact_id
     where k.supplier_tenant_id = app_tenant() and k.ended_at is null and y.state in ('undeliverable','bounced') $$`,
  'revoke all on function host_contact_mails(uuid), host_contact_troubles() from public',
  'grant execute on function host_contact_mails(uuid), host_contact_troubles() to sapar_app',
];

// With the last person of a mission goes who was written to about it.
const ERASURE = [
  'create policy host_contact_erasure on host_contact to current_user using (true) with check (true)',
  `create function erase_host_contacts() returns trigger language plpgsql security definer set search_path = public as $$
   declare gone uuid[];
   begin
     select array_agg(k.id) into gone from host_contact k where k.name <> '–' and case when k.case_id is null
       then k.mission_id in (select c.mission_id from visit_case c where c.technician_id = new.id)
         and not exists (select 1 from visit_case c join technician t on t.id = c.technician_id where c.mission_id = k.mission_id and t.erased_at is null)
       else k.case_id in (select c.id from visit_case c where c.technician_id = new.id) end;
     update host_contact set name = '–', email = '–', phone = null, ended_at = coalesce(ended_at, app_now()), end_reason = coalesce(end_reason, 'erased'), version = version + 1
       where id = any(gone);
     update delivery set recipient_email = '–', recipient_name = '–', server_answer = null, last_error = null,
       state = case when state = 'queued' then 'cancelled' else state end, cancel_reason = case when state = 'queued' then 'person-erased' else cancel_reason end
       where recipient_contact_id = any(gone);
     update reminder set state = 'cancelled', cancel_reason = 'person-erased' where state = 'planned' and recipient_contact_id = any(gone);
     return null; end $$`,
  `create trigger technician_erased_host_contacts after update of erased_at on technician for each row
     when (old.erased_at is null and new.erased_at is not null) execute function erase_host_contacts()`,
];

const UP = [
  `create table host_contact (${CONTACT})`,
  'create index host_contact_host on host_contact (host_tenant_id)',
  'create index host_contact_supplier on host_contact (supplier_tenant_id)',
  'create index host_contact_mission on host_contact (mission_id)',
  'create index host_contact_case on host_contact (case_id)',
  ...policiesOf('host_contact', 'shared'),
  ...COLUMNS,
  ...ERASURE,
  ...LINKS,
  ...MAILS,
];
const DOWN = [
  'drop trigger technician_erased_host_contacts on technician',
  'drop function erase_host_contacts()',
  'drop function host_contact_troubles()',
  'drop function host_contact_mails(uuid)',
  `delete from reminder where recipient_kind = 'contact'`,
  'alter table filing drop column recorded_by_contact_id',
  'alter table action_link drop column contact_id',
  'alter table delivery drop column recipient_contact_id',
  'alter table reminder drop column recipient_contact_id',
  'drop table host_contact',
  'drop function follow_host_contact()',
];

/** S32: who is written to at a host that does not use the product; entered by the supplier, for a mission or one of its cases. */
export class HostContacts1794621000000 implements MigrationInterface {
  readonly name = 'HostContacts1794621000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
