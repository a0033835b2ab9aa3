import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_LEDGER, DROP_LEDGER } from './ledger.sql.js';

/** Filings and their files; reminders, deliveries, links of mails and the worker's pulse. */
export class Ledger1790100000000 implements MigrationInterface {
  readonly name = 'Ledger1790100000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE_LEDGER) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP_LEDGER) await runner.query(statement);
  }
}
