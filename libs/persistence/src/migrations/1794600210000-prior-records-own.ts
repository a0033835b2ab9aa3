import type { MigrationInterface, QueryRunner } from 'typeorm';

const ENTERED = `exists (select 1 from technician t where t.id = prior_record.technician_id and t.entered_by_tenant_id = app_tenant() and t.taken_over_at is null)`;
const WRITTEN = `exists (select 1 from membership m where m.user_id = prior_record.recorded_by and m.tenant_id = app_tenant())`;
const SHOWN = `(deleted_at is null and exists (select 1 from prior_record_showing s
  where s.record_id = prior_record.id and s.host_tenant_id = app_tenant() and s.taken_back_at is null))`;

const policy = (host: string): readonly string[] => {
  const keeper = `(supplier_tenant_id = app_tenant() or (${host}))`;
  return [
    'drop policy prior_record_rows on prior_record',
    `create policy prior_record_rows on prior_record to sapar_app using (${keeper} or ${SHOWN}) with check ${keeper}`,
  ];
};

/** A supplier that has joined and not yet taken a person over writes for itself: the host that entered the person keeps what it wrote, and no more. */
export class PriorRecordsOwn1794600210000 implements MigrationInterface {
  readonly name = 'PriorRecordsOwn1794600210000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of policy(`${ENTERED} and ${WRITTEN}`)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of policy(ENTERED)) await runner.query(statement);
  }
}
