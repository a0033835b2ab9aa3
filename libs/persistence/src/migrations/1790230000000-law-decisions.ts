import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_LAW_DECISIONS, DROP_LAW_DECISIONS } from './law-decisions.sql.js';

/** What a host's person decided where sources conflict, and the deadlines that a change of the law would move. */
export class LawDecisions1790230000000 implements MigrationInterface {
  readonly name = 'LawDecisions1790230000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE_LAW_DECISIONS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP_LAW_DECISIONS) await runner.query(statement);
  }
}
