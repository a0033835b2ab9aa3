import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `('reading','figure','calendar-year','calendar-day','rule-check')`;
const KINDS_BEFORE = `('reading','figure','calendar-year')`;
const kindsAre = (kinds: string): string =>
  `alter table law_decision drop constraint law_decision_kind_check, add constraint law_decision_kind_check check (kind in ${kinds})`;

const UP = [
  kindsAre(KINDS),
  // A tentative day is confirmed once; a rule may be confirmed again each year.
  `create unique index law_decision_day_once on law_decision (tenant_id, subject) where kind = 'calendar-day'`,
  `alter table visit_case add column visa_category text,
     add column visa_entries text check (visa_entries ~ '^([1-9][0-9]?|multiple)$'),
     add column visa_stay_days int check (visa_stay_days between 1 and 3660)`,
];
const DOWN = [
  'alter table visit_case drop column visa_stay_days, drop column visa_entries, drop column visa_category',
  'drop index law_decision_day_once',
  `delete from law_decision where kind in ('calendar-day','rule-check')`,
  kindsAre(KINDS_BEFORE),
];

/** Confirmed days and rules among the signed decisions, and what is printed on the visa beside its dates. */
export class LawInUse1790370000000 implements MigrationInterface {
  readonly name = 'LawInUse1790370000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
