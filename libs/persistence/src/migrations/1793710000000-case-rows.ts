import type { MigrationInterface, QueryRunner } from 'typeorm';
import { policiesOf } from './policies.sql.js';

/** Stands for a day that is not known, so that an index orders every row. */
const NO_DAY = `'0001-01-01'`;
const DAY = `date not null default ${NO_DAY}`;
const COLUMNS: Readonly<Record<string, string>> = {
  case_id: 'uuid primary key references visit_case',
  host_tenant_id: 'uuid not null references tenant',
  supplier_tenant_id: 'uuid not null references tenant',
  technician_id: 'uuid not null references technician',
  technician_name: 'text not null',
  technician_key: 'text collate "C" not null',
  native_name: 'text',
  citizenship: 'text not null',
  mission_id: 'uuid not null references mission',
  mission_reference: 'text collate "C" not null',
  mission_title: 'text not null',
  site_id: 'uuid not null references site',
  site_name: 'text collate "C" not null',
  stage: 'text collate "C" not null',
  basis: 'text not null',
  visa_category: 'text',
  visa_valid_to_on: 'date',
  planned_arrival_on: DAY,
  entered_on: DAY,
  left_on: DAY,
  until_on: DAY,
  due_on: DAY,
  due_state: 'text',
  due_id: 'uuid',
  doer_user_id: 'uuid',
  is_demo: 'boolean not null',
  version: 'int not null',
};
const NAMES = Object.keys(COLUMNS);

/** What a row of the table of cases says, read with the rights of whoever changed the case: both its companies may see all of it. */
const VALUES = `
  select c.id, c.host_tenant_id, c.supplier_tenant_id, c.technician_id, t.display_name, coalesce(t.search_keys->>0, t.display_name), t.native_name, t.citizenship,
    c.mission_id, m.reference, m.title, m.site_id, s.name,
    case when c.stage = 'arrived' and exists (select 1 from deadline d where d.case_id = c.id and d.kind = 'arrival-notification' and d.subject is null and d.stay_id = last_stay.id and d.state in ('met','met-late'))
      then 'notified' else c.stage end,
    coalesce(last_stay.basis, c.basis), c.visa_category, c.visa_valid_to_on,
    coalesce(c.planned_arrival_on, ${NO_DAY}), coalesce(last_stay.entered_on, ${NO_DAY}), coalesce(last_stay.left_on, ${NO_DAY}), coalesce(until.due_on, ${NO_DAY}),
    coalesce(due.due_on, ${NO_DAY}), due.state, due.id, c.doer_user_id, c.is_demo, c.version
  from visit_case c join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id join site s on s.id = m.site_id
  left join lateral (select y.id, y.entered_on, y.left_on, y.basis from stay y where y.case_id = c.id and y.deleted_at is null
    order by y.entered_on desc, y.ordinal desc limit 1) last_stay on true
  left join lateral (select d.id, d.due_on, d.state from deadline d where d.case_id = c.id and d.kind = 'arrival-notification'
    order by d.state in ('open','not-computable') desc, case when d.state in ('open','not-computable') then coalesce(d.due_on, ${NO_DAY}) end, d.event_on desc limit 1) due on true
  left join lateral (select min(d.due_on) as due_on from deadline d where d.case_id = c.id and d.kind = 'last-lawful-day' and d.state = 'open') until on true
  where c.id = which`;

/** Columns that the table is sorted by; each order walks one index of the reader's side. */
const ORDERS = [
  ['technician', 'technician_key'],
  ['mission', 'mission_reference'],
  ['stage', 'stage, technician_key'],
  ['planned', 'planned_arrival_on'],
  ['entered', 'entered_on'],
  ['until', 'until_on'],
  ['due', 'due_on'],
] as const;

const refreshOn = (table: string, column: string): readonly string[] => [
  `create function ${table}_refreshes_row() returns trigger language plpgsql set search_path = public as $$ begin
     perform refresh_case_row(new.${column}); return null; end $$`,
  `create trigger ${table}_refreshes_row after insert or update on ${table} for each row execute function ${table}_refreshes_row()`,
];

/** A name that changes is written into all its rows, also into those of companies that the writer does not see. */
const renameOn = (table: string, sets: string, key: string): readonly string[] => [
  `create function ${table}_renames_rows() returns trigger language plpgsql security definer set search_path = public as $$ begin
     update case_row set ${sets} where ${key} = new.id; return null; end $$`,
  `create trigger ${table}_renames_rows after update on ${table} for each row execute function ${table}_renames_rows()`,
];

const UP = [
  `create table case_row (${NAMES.map((name) => `${name} ${COLUMNS[name] ?? ''}`).join(', ')})`,
  ...ORDERS.flatMap(([name, columns]) =>
    ['host', 'supplier'].map(
      (side) => `create index case_row_${side}_${name} on case_row (${side}_tenant_id, ${columns}, case_id)`,
    ),
  ),
  ...['technician_id', 'mission_id', 'site_id'].map(
    (column) => `create index case_row_${column} on case_row (${column})`,
  ),
  ...policiesOf('case_row', 'shared'),
  'create policy case_row_owner on case_row to current_user using (true) with check (true)',
  `create function refresh_case_row(which uuid) returns void language sql set search_path = public as $$
     insert into case_row (${NAMES.join(', ')}) ${VALUES}
     on conflict (case_id) do update set ${NAMES.slice(1)
       .map((name) => `${name} = excluded.${name}`)
       .join(', ')} $$`,
  ...refreshOn('visit_case', 'id'),
  ...refreshOn('stay', 'case_id'),
  ...refreshOn('deadline', 'case_id'),
  ...renameOn(
    'technician',
    `technician_name = new.display_name, technician_key = coalesce(new.search_keys->>0, new.display_name), native_name = new.native_name, citizenship = new.citizenship`,
    'technician_id',
  ),
  ...renameOn(
    'mission',
    'mission_reference = new.reference, mission_title = new.title, site_id = new.site_id',
    'mission_id',
  ),
  ...renameOn('site', 'site_name = new.name', 'site_id'),
];

const READ = ['visit_case', 'technician', 'mission', 'site', 'stay', 'deadline'] as const;
const FILLED = [
  ...READ.map((table) => `alter table ${table} no force row level security`),
  'select refresh_case_row(id) from visit_case',
  ...READ.map((table) => `alter table ${table} force row level security`),
];

const DOWN = [
  ...['visit_case', 'stay', 'deadline'].flatMap((table) => [
    `drop trigger ${table}_refreshes_row on ${table}`,
    `drop function ${table}_refreshes_row()`,
  ]),
  ...['technician', 'mission', 'site'].flatMap((table) => [
    `drop trigger ${table}_renames_rows on ${table}`,
    `drop function ${table}_renames_rows()`,
  ]),
  'drop function refresh_case_row(uuid)',
  'drop table case_row',
];

/** The table of cases reads one row a case, in any order, without joining what it does not show. */
export class CaseRows1793710000000 implements MigrationInterface {
  readonly name = 'CaseRows1793710000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...UP, ...FILLED]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
