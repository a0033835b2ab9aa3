import type { MigrationInterface, QueryRunner } from 'typeorm';

// Under row-level security only an expression that can leak nothing becomes a bound of an index. The planner believes that
// of `case`, not of `coalesce`: with the latter every later page read all pages before it.
const DUE_ORDER = `(case when due_on is null then '0001-01-01'::date else due_on end)`;
const BEFORE = `(coalesce(due_on, '0001-01-01'::date))`;

const indexes = (order: string): readonly string[] =>
  ['host', 'supplier'].flatMap((side) => [
    `drop index deadline_${side}_open`,
    `create index deadline_${side}_open on deadline (${side}_tenant_id, ${order}, id) where state in ('open','not-computable')`,
  ]);

/** A later page of open deadlines begins where the former ended. */
export class DueOrder1794600500000 implements MigrationInterface {
  readonly name = 'DueOrder1794600500000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of indexes(DUE_ORDER)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of indexes(BEFORE)) await runner.query(statement);
  }
}
