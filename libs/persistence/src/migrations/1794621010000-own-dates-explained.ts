import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TECHNICIAN_VISIT_BY, TECHNICIAN_VISIT_EXPLAINED } from './technician-visit.sql.js';

/** 'Why this date?' on the technician's own page, and whom to ring up where the host has not joined. */
export class OwnDatesExplained1794621010000 implements MigrationInterface {
  readonly name = 'OwnDatesExplained1794621010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TECHNICIAN_VISIT_EXPLAINED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(TECHNICIAN_VISIT_BY);
  }
}
