import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';
import { erasePerson, OF_PERSON } from './retention.sql.js';

const ERASED = ['dated_paper', 'deadline_revision', 'deadline_proposal'];
/** The title stands in what explains a date as well. */
const UNTITLED = `json_build_object('subject', x.detail->'subject', 'eventOn', x.detail->'eventOn', 'caps', '[]'::json, 'routes', '[]'::json, 'findings', '[]'::json)`;
/** What erasing a person takes of these rows; later tables add theirs. */
export const ERASED_PAPERS = `
    update dated_paper set title = '–', responsible = null where ${OF_PERSON};
    update deadline_revision x set detail = ${UNTITLED} from deadline d
      where d.id = x.deadline_id and d.occasion like 'paper:%' and d.case_id in (select c.id from visit_case c where c.technician_id = person);
    update deadline_proposal x set detail = ${UNTITLED} from deadline d
      where d.id = x.deadline_id and x.detail is not null and d.occasion like 'paper:%' and d.case_id in (select c.id from visit_case c where c.technician_id = person);`;

const CREATE = [
  `create table dated_paper (
    id uuid primary key, host_tenant_id uuid not null references tenant, supplier_tenant_id uuid not null references tenant, case_id uuid not null references visit_case,
    kind text not null check (kind in ('insurance','translation','contract','warranty','permit','appointment','other')), title text not null, ends_on date not null,
    responsible text, recorded_by uuid references user_account, created_at timestamptz not null, deleted_at timestamptz, version int not null default 1)`,
  'create index dated_paper_host on dated_paper (host_tenant_id)',
  'create index dated_paper_supplier on dated_paper (supplier_tenant_id)',
  'create index dated_paper_case on dated_paper (case_id)',
  ...policiesOf('dated_paper', 'shared'),
  // What a title or a remark says of a person goes with the person; the day stays, which a reminder was written for.
  ...ERASED.map((table) => `create policy ${table}_erasure on ${table} to current_user using (true) with check (true)`),
  erasePerson(ERASED_PAPERS),
  `alter table visit_case add column is_electronic_visa boolean not null default false,
    add column planned_entry_by text check (planned_entry_by in ('air','land','rail','sea')), add column planned_exit_by text check (planned_exit_by in ('air','land','rail','sea')),
    add column planned_exit_on date`,
  // The technician has filed a registration; what is missing then is the word of who provides the housing.
  'alter table deadline add column handed_in_on date',
];
const DROP = [
  erasePerson(),
  ...ERASED.map((table) => `drop policy ${table}_erasure on ${table}`),
  'alter table deadline drop column handed_in_on',
  'alter table visit_case drop column planned_exit_on, drop column planned_exit_by, drop column planned_entry_by, drop column is_electronic_visa',
  'drop table dated_paper',
];

/** Papers and appointments of a case with a day of their own, how the borders are crossed, and who is waited for. */
export class DatedPapers1793970000000 implements MigrationInterface {
  readonly name = 'DatedPapers1793970000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CREATE) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DROP) await runner.query(statement);
  }
}
