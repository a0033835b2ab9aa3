import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@sapar/testing';
import { IMPERSONAL_COLUMNS, STRUCTURE, TABLES_WITHOUT_PERSONS } from './impersonal-columns.js';
import { PERSONAL_COLUMNS } from './personal-columns.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly isSealed: boolean;
}

let database: TestDatabase;
let columns: readonly Column[];
beforeAll(async () => {
  database = await createTestDatabase();
  const { rows } = await database.admin.query<Column>(
    `select c.table_name as "table", c.column_name as "column", coalesce(c.domain_name = 'sealed', false) as "isSealed" from information_schema.columns c
     join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'migrations'`,
  );
  columns = rows;
}, 60_000);
afterAll(() => database.close());

const nameOf = (table: string, column: string): string => `${table}.${column}`;
const listOf = (declared: Readonly<Record<string, string>>): string[] =>
  Object.entries(declared).flatMap(([table, names]) => names.split(' ').map((column) => nameOf(table, column)));

const named = PERSONAL_COLUMNS.flatMap(({ columns: declared }) => listOf(declared));
const everywhere = new Set(named.filter((name) => name.startsWith('*.')).map((name) => name.slice(2)));
const specific = named.filter((name) => !name.startsWith('*.'));
const impersonal = listOf(IMPERSONAL_COLUMNS);
const without: ReadonlySet<string> = new Set(TABLES_WITHOUT_PERSONS);

describe('the list of personal data', () => {
  it('knows every column of the schema: of a person, or not of a person, and none is left to chance', () => {
    const known = new Set([...specific, ...impersonal]);
    const undeclared = columns.filter(
      ({ table, column }) =>
        !known.has(nameOf(table, column)) && !STRUCTURE.test(column) && !without.has(table) && !everywhere.has(column),
    );
    expect(undeclared.map(({ table, column }) => nameOf(table, column)).sort()).toEqual([]);
  });

  it('names no column that is not there, and none twice', () => {
    const there = new Set(columns.map(({ table, column }) => nameOf(table, column)));
    const declared = [...specific, ...impersonal];
    expect(declared.filter((name) => !there.has(name))).toEqual([]);
    expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([]);
    for (const column of everywhere) expect(columns.map((one) => one.column)).toContain(column);
    const tables = new Set(columns.map(({ table }) => table));
    expect(TABLES_WITHOUT_PERSONS.filter((table) => !tables.has(table))).toEqual([]);
  });

  it('says sealed of what the schema seals, and of nothing else', () => {
    const said = PERSONAL_COLUMNS.filter(({ isSealed }) => isSealed).flatMap((group) => listOf(group.columns));
    const sealed = columns.filter(({ table, isSealed }) => isSealed && !without.has(table));
    expect(said.sort()).toEqual(sealed.map(({ table, column }) => nameOf(table, column)).sort());
  });

  it('finds nobody in a table without persons: no name, address, telephone, birth or passport', () => {
    const telling = /surname|given|native|born|phone|email|passport|citizenship|officer|recipient/;
    const found = columns.filter(({ table, column }) => without.has(table) && telling.test(column));
    // What a consulate asks of every passport.
    expect(found.map(({ table, column }) => nameOf(table, column))).toEqual(['post.passport_rule']);
  });
});
