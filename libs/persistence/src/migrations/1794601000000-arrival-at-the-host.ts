import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By one reading the period of the notification starts with the arrival at the host, which may lie after the crossing. */
export class ArrivalAtTheHost1794601000000 implements MigrationInterface {
  readonly name = 'ArrivalAtTheHost1794601000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table stay add column at_host_on date check (at_host_on >= entered_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table stay drop column at_host_on');
  }
}
