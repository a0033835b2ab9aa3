import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIDES = ['host', 'supplier'] as const;

/** The register of stays walks them by the day of entry, from the side of either company. */
export class StaysByDay1793720000000 implements MigrationInterface {
  readonly name = 'StaysByDay1793720000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const side of SIDES)
      await runner.query(`create index stay_${side}_entered on stay (${side}_tenant_id, entered_on, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const side of SIDES) await runner.query(`drop index stay_${side}_entered`);
  }
}
