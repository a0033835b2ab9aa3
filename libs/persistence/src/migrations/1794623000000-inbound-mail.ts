import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

/** The words of a reply stand in the conversation alone; of an automatic one nothing is kept but the day that it names. */
const INBOUND = `
  id uuid primary key, tenant_id uuid not null references tenant, delivery_id uuid not null references delivery,
  kind text not null check (kind in ('bounce','delay','auto-reply','reply')), from_name text not null, from_address text not null,
  attachments jsonb not null default '[]', ends_on date, status text, detail text, mail_hash text not null, created_at timestamptz not null,
  unique (delivery_id, mail_hash)`;
const DEAD = `
  id uuid primary key, tenant_id uuid not null references tenant, user_id uuid references user_account, technician_id uuid references technician,
  address text not null, status text, detail text, inbound_mail_id uuid not null references inbound_mail, created_at timestamptz not null,
  ended_at timestamptz, ended_by uuid references user_account, version int not null default 1`;

/** Who wrote goes with the address that was written to, and the names of files with the person they are about. */
const ERASED = [
  `create function erase_inbound_mail() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update inbound_mail set from_name = '–', from_address = '–', attachments = '[]', detail = null where delivery_id = new.id;
     return null; end $$`,
  `create trigger delivery_erases_inbound_mail after update of recipient_email on delivery for each row
     when (new.recipient_email = '–' and old.recipient_email <> '–') execute function erase_inbound_mail()`,
  `create function erase_inbound_of_technician() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update inbound_mail set attachments = '[]' where id in (
       select g.inbound_mail_id from case_message g join visit_case c on c.id = g.case_id where c.technician_id = new.id);
     update dead_address set address = '–', detail = null, ended_at = coalesce(ended_at, app_now()) where technician_id = new.id;
     return null; end $$`,
  `create trigger technician_erases_inbound_mail after update of erased_at on technician for each row
     when (old.erased_at is null and new.erased_at is not null) execute function erase_inbound_of_technician()`,
];

const UP = [
  `create table inbound_mail (${INBOUND})`,
  'create index inbound_mail_tenant on inbound_mail (tenant_id)',
  `create table dead_address (${DEAD})`,
  'create unique index dead_address_open on dead_address (tenant_id, address) where ended_at is null',
  ...['inbound_mail', 'dead_address'].flatMap((table) => [
    ...policiesOf(table, 'own'),
    `create policy ${table}_owner on ${table} to current_user using (true) with check (true)`,
  ]),
  'alter table case_message alter column recorded_by drop not null',
  'alter table case_message add column inbound_mail_id uuid references inbound_mail',
  'alter table case_message add constraint case_message_said check (recorded_by is not null or inbound_mail_id is not null)',
  'create index case_message_inbound on case_message (inbound_mail_id) where inbound_mail_id is not null',
  // Why this reader has it: whoever had it first is away, or gets no mail.
  `alter table reminder add column because text check (because in ('away','bounced'))`,
  'alter table reminder add column instead_of_id uuid references reminder',
  ...ERASED,
];
const DOWN = [
  'drop trigger technician_erases_inbound_mail on technician',
  'drop function erase_inbound_of_technician()',
  'drop trigger delivery_erases_inbound_mail on delivery',
  'drop function erase_inbound_mail()',
  'alter table reminder drop column instead_of_id',
  'alter table reminder drop column because',
  'delete from case_message where recorded_by is null',
  'alter table case_message drop column inbound_mail_id',
  'alter table case_message alter column recorded_by set not null',
  'drop table dead_address',
  'drop table inbound_mail',
];

/** What comes back by mail: returns, automatic replies and people's, and the addresses that take nothing. */
export class InboundMail1794623000000 implements MigrationInterface {
  readonly name = 'InboundMail1794623000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
