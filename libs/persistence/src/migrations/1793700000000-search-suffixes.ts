import { searchKeysOf, wordsOf } from '@sapar/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched, with the columns that say how; the application writes their folded keys into the row itself. */
const SEARCHED = ['technician', 'mission', 'invitation'] as const;

/**
 * ILIKE is not leakproof, so that under row-level security no index serves it. The comparisons of a suffix in the C
 * collation are: any part of a name is the beginning of one of its suffixes, each found by one walk down an index.
 */
const UP = [
  ...SEARCHED.map((table) => `alter table ${table} add column search_keys jsonb not null default '[]'`),
  `create table search_suffix (
    tenant_id uuid not null references tenant, kind text not null, suffix text collate "C" not null, subject_id uuid not null,
    primary key (tenant_id, kind, suffix, subject_id))`,
  'create index search_suffix_subject on search_suffix (subject_id, tenant_id, suffix)',
  'alter table search_suffix enable row level security',
  'alter table search_suffix force row level security',
  'create policy search_suffix_rows on search_suffix for select to sapar_app using (tenant_id = app_tenant())',
  'create policy search_suffix_owner on search_suffix to current_user using (true) with check (true)',
  'grant select on search_suffix to sapar_app',
  // Both companies of a row search it, and whoever had it already keeps it. The empty suffix remembers that company.
  `create function write_search_suffixes() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      fields jsonb := to_jsonb(new);
      companies uuid[] := array(
        select side::uuid from unnest(array[fields->>'host_tenant_id', fields->>'supplier_tenant_id', fields->>'entered_by_tenant_id']) side where side is not null
        union select tenant_id from search_suffix where subject_id = new.id);
    begin
      delete from search_suffix where subject_id = new.id;
      insert into search_suffix (tenant_id, kind, suffix, subject_id)
        select company, tg_table_name, part.suffix, new.id from unnest(companies) company cross join (
          select '' as suffix union
          select substr(word, place, 24) from jsonb_array_elements_text(new.search_keys) word, generate_series(1, length(word)) place
            where octet_length(substr(word, place, 2)) > 1) part;
      return null;
    end $$`,
  ...SEARCHED.map(
    (table) =>
      `create trigger ${table}_is_searched after insert or update of search_keys on ${table} for each row execute function write_search_suffixes()`,
  ),
  // A host searches a person from the first case of one of its missions on.
  `create function share_search_suffixes() returns trigger language plpgsql security definer set search_path = public as $$ begin
      insert into search_suffix (tenant_id, kind, suffix, subject_id)
        select new.host_tenant_id, kind, suffix, subject_id from search_suffix where subject_id = new.technician_id and tenant_id = new.supplier_tenant_id
        on conflict do nothing;
      return null;
    end $$`,
  `create trigger visit_case_is_searched after insert on visit_case for each row execute function share_search_suffixes()`,
];

const DOWN = [
  'drop trigger visit_case_is_searched on visit_case',
  'drop function share_search_suffixes()',
  ...SEARCHED.map((table) => `drop trigger ${table}_is_searched on ${table}`),
  'drop function write_search_suffixes()',
  'drop table search_suffix',
  ...SEARCHED.map((table) => `alter table ${table} drop column search_keys`),
];

interface Texts {
  readonly id: string;
  readonly texts: readonly (string | null)[];
}

const TEXTS: Readonly<Record<(typeof SEARCHED)[number], string>> = {
  technician: 'select id, array[surname, given_names, native_name] as texts from technician',
  mission: 'select id, array[reference, title, contract_reference] as texts from mission',
  invitation: 'select id, array[request_number, result_number] as texts from invitation',
};

/** Any part of a name, a number or a title is found without reading every row. */
export class SearchSuffixes1793700000000 implements MigrationInterface {
  readonly name = 'SearchSuffixes1793700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    for (const table of [...SEARCHED, 'visit_case'])
      await runner.query(`alter table ${table} no force row level security`);
    for (const table of SEARCHED) await fillKeys(runner, table);
    await runner.query(`insert into search_suffix (tenant_id, kind, suffix, subject_id)
      select distinct c.host_tenant_id, s.kind, s.suffix, s.subject_id from visit_case c join search_suffix s on s.subject_id = c.technician_id and s.tenant_id = c.supplier_tenant_id
      on conflict do nothing`);
    for (const table of [...SEARCHED, 'visit_case'])
      await runner.query(`alter table ${table} force row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

/** Rows from before the keys get theirs. */
async function fillKeys(runner: QueryRunner, table: (typeof SEARCHED)[number]): Promise<void> {
  const rows = (await runner.query(TEXTS[table])) as readonly Texts[];
  for (const { id, texts } of rows) {
    const lines = table === 'mission' ? texts.flatMap((text) => wordsOf(text ?? '')) : texts;
    await runner.query(`update ${table} set search_keys = $2 where id = $1`, [id, JSON.stringify(searchKeysOf(lines))]);
  }
}
