import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (list: string): string => `
  alter table stay drop constraint stay_order_kind_check, add constraint stay_order_kind_check check (order_kind in (${list}))`;
// A longer stay has no word in the version before: its paper stays in the journal.
const DOWN = `
  update stay set order_kind = null, order_number = null, order_decided_on = null, order_last_day_on = null where order_kind = 'stay-allowed'`;

/** A decision of an authority may also allow a longer stay, as after an illness. */
export class StayAllowed1794611000000 implements MigrationInterface {
  readonly name = 'StayAllowed1794611000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'stay-shortened','visa-annulled','stay-allowed'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
    await runner.query(kinds(`'stay-shortened','visa-annulled'`));
  }
}
