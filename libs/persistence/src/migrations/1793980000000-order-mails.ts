import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who at the supplier is told at once of an order about one of its people; read by both companies of a partnership only. */
const MAILBOXES = `
  create function supplier_mailboxes(supplier uuid) returns table (user_id uuid, name text, email text, language text)
  language sql stable security definer set search_path = public as $$
    select u.id, u.name, u.email, u.language from membership m join user_account u on u.id = m.user_id
    where m.tenant_id = supplier and m.ended_at is null and u.deleted_at is null and m.role in ('owner','coordinator')
      and (supplier = app_tenant() or exists (select 1 from partnership p where p.supplier_tenant_id = supplier and p.host_tenant_id = app_tenant()))
    order by m.created_at, m.id $$`;

export class OrderMails1793980000000 implements MigrationInterface {
  readonly name = 'OrderMails1793980000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAILBOXES);
    await runner.query('revoke all on function supplier_mailboxes(uuid) from public');
    await runner.query('grant execute on function supplier_mailboxes(uuid) to sapar_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function supplier_mailboxes(uuid)');
  }
}
