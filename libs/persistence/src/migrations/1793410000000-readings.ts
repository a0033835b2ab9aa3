import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who viewed a passport is asked by person; the many other lines about the person stay out of the index. */
export class Readings1793410000000 implements MigrationInterface {
  readonly name = 'Readings1793410000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index event_of_reading on event (subject_id, at desc, id desc)
      where act in ('passport-read','file-read','person-exported')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index event_of_reading');
  }
}
