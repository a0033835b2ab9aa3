import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

const CREATE = [
  `create table exit_petition (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    unit text not null, police_certificate text, embassy_paper text, leaves_on date, asked_on date, number text,
    decision text check (decision in ('granted','refused')), decided_on date, decision_note text, valid_to_on date, note text,
    recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1,
    check ((decision is null) = (decided_on is null)), check (decided_on is null or asked_on <= decided_on), check (valid_to_on is null or decided_on <= valid_to_on))`,
  'create index exit_petition_parent on exit_petition (case_id)',
  'create index exit_petition_host on exit_petition (host_tenant_id)',
  'create index exit_petition_supplier on exit_petition (supplier_tenant_id)',
  ...policiesOf('exit_petition', 'shared'),
  'create policy exit_petition_erasure on exit_petition to current_user using (true) with check (true)',
  // The words and numbers go with the person; that the host asked, and when, stays.
  `create function erase_exit_petitions() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    update exit_petition set police_certificate = null, embassy_paper = null, number = null, decision_note = null, note = null
      where case_id in (select id from visit_case where technician_id = new.id);
    return null;
  end $$`,
  `create trigger technician_exit_petition_erased after update of erased_at on technician for each row
    when (new.erased_at is not null and old.erased_at is null) execute function erase_exit_petitions()`,
];
const DROP = [
  'drop trigger technician_exit_petition_erased on technician',
  'drop table exit_petition',
  'drop function erase_exit_petitions()',
];

/** S24: what the host asks the migration service for when a passport was lost in the country. */
export class ExitPetitions1794603010000 implements MigrationInterface {
  readonly name = 'ExitPetitions1794603010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
