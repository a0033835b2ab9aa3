import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
  alter table stay add column order_kind text check (order_kind in ('stay-shortened','visa-annulled')), add column order_number text,
    add column order_decided_on date, add column order_last_day_on date,
    add constraint stay_order_whole check (num_nulls(order_kind, order_number, order_decided_on, order_last_day_on) in (0, 4))`;
const DOWN = `
  alter table stay drop constraint stay_order_whole, drop column order_kind, drop column order_number, drop column order_decided_on,
    drop column order_last_day_on`;

/** A stay shortened or a visa annulled: a decision of an authority that overrides every limit. */
export class StayOrders1790380000000 implements MigrationInterface {
  readonly name = 'StayOrders1790380000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
