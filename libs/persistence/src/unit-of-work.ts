import type { Instant } from '@sapar/domain';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { keepAnswer, takeAttempt, type Attempt } from './attempt.js';
import { gather, type Ask } from './gather.js';

/** What a prepared statement takes. */
type Value = string | number;

/** Who acts: the settings that row-level security reads. A null tenant sees no company's rows. */
export interface Scope {
  readonly tenantId: string | null;
  readonly userId: string | null;
  /** Hash of the session token or of a sign-in address, for the two look-ups made before anybody is known. */
  readonly sessionHash?: string;
  readonly signInEmail?: string;
  /** What the caller calls this one attempt: the same again gets the first answer instead of a second row. */
  readonly attempt?: Attempt;
}

/** One transaction: rows of the scope's company only, one reading of the clock. */
export class Transaction {
  constructor(
    readonly now: Instant,
    readonly scope: Scope,
    private readonly send: Ask,
    private readonly isGathering = false,
  ) {}

  /** The same transaction told that it is another moment: the demo's history is written so, and nothing else may be. */
  at(now: Instant): Transaction {
    return new Transaction(now, this.scope, this.send, this.isGathering);
  }

  /** Reads only: those that are begun together go as one statement, round by round, instead of one each. */
  together<T>(read: (reads: Transaction) => Promise<T>): Promise<T> {
    if (this.isGathering) return read(this);
    return read(new Transaction(this.now, this.scope, gather(this.query.bind(this)), true));
  }

  /** Runs one statement; rows come back with snake-case columns, days and moments as text. */
  async query<T>(sql: string, parameters: readonly unknown[] = [], name?: string): Promise<readonly T[]> {
    return (await this.send(sql, parameters, name)) as readonly T[];
  }

  /** The first row of a statement, or undefined. */
  async first<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query<T>(sql, parameters))[0];
  }

  /** Inserts one row whose keys are camel-case column names. */
  async insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    await this.insertAll(table, [row]);
  }

  /** Inserts rows of the same keys, many in one statement; none are none. */
  async insertAll(table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const columns = Object.keys(rows[0] ?? {});
    for (let begin = 0; begin < rows.length; begin += ROWS_AT_ONCE) {
      const some = rows.slice(begin, begin + ROWS_AT_ONCE);
      const places = some.map(
        (_, at) => `(${columns.map((__, index) => `$${at * columns.length + index + 1}`).join(', ')})`,
      );
      await this.query(
        `insert into ${table} (${columns.map(snake).join(', ')}) values ${places.join(', ')}`,
        some.flatMap((row) => columns.map((column) => plain(row[column]))),
      );
    }
  }

  /** Compare-and-set: changes the row only if its version is still the given one; answers whether it was. */
  async update(
    table: string,
    id: string,
    version: number,
    changes: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    const columns = Object.keys(changes);
    const sets = columns.map((column, index) => `${snake(column)} = $${index + 3}`);
    const rows = await this.query<{ id: string }>(
      `with changed as (update ${table} set ${[...sets, 'version = version + 1'].join(', ')} where id = $1 and version = $2 returning id) select id from changed`,
      [id, version, ...columns.map((column) => plain(changes[column]))],
    );
    return rows.length === 1;
  }
}

/** Far below the 65,535 values that the protocol can count in one statement. */
const ROWS_AT_ONCE = 200;

/** The column of a camel-case name: `enteredOn` is `entered_on`. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const plain = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;

/**
 * Begins and sets who acts in one round trip, which only a statement without parameters can; the driver quotes the
 * values. The settings end with the transaction, so what is not set here is not set at all.
 */
function openingOf({ tenantId, userId, sessionHash, signInEmail }: Scope, mode = ''): string {
  const given = { tenant: tenantId, user: userId, session: sessionHash ?? null, sign_in: signInEmail ?? null };
  const settings = Object.entries(given)
    .filter((setting): setting is [string, string] => setting[1] !== null)
    .map(([name, value]) => `set_config('app.${name}', ${pg.escapeLiteral(value)}, true)`);
  return `begin ${mode}; select ${[...settings, 'app_now() as now'].join(', ')}`;
}

/** Opens transactions in which the company is set; nothing outside them can read a company's rows. */
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  run<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.connected(async (connection) => {
      try {
        const transaction = await open(connection, scope);
        const earlier = await takeAttempt<T>(transaction);
        const result = earlier === null ? await work(transaction) : earlier.answer;
        if (earlier === null) await keepAnswer(transaction, result);
        await ask(connection, { text: 'commit' });
        return result;
      } catch (error) {
        await connection.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  /** One prepared statement as a transaction of its own; beginning, settings, statement and end are one round trip. */
  read<T>(scope: Scope, name: string, text: string, values: readonly Value[]): Promise<readonly T[]> {
    return this.connected(async (connection) => {
      await prepare(connection, name, text);
      const call = `execute "${name}" (${values.map((value) => pg.escapeLiteral(String(value))).join(', ')})`;
      try {
        return (await runAll(connection, `${openingOf(scope, 'read only')}; ${call}; commit`))[2]?.rows as readonly T[];
      } catch (error) {
        await connection.query('rollback').catch(() => undefined);
        throw error;
      }
    });
  }

  /** One prepared statement outside any company, for functions that answer a secret only its bearer knows. */
  ask<T>(name: string, sql: string, parameters: readonly unknown[]): Promise<readonly T[]> {
    return this.connected(
      async (connection) => (await ask(connection, { name, text: sql, values: [...parameters] })).rows as readonly T[],
    );
  }

  private async connected<T>(work: (connection: pg.ClientBase) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work((await runner.connect()) as pg.ClientBase);
    } finally {
      await runner.release();
    }
  }
}

/** Several statements answer a list of results, which the driver's types do not know. */
async function runAll(connection: pg.ClientBase, statements: string): Promise<readonly { readonly rows: unknown }[]> {
  return (await ask(connection, { text: statements })) as unknown as readonly { readonly rows: unknown }[];
}

/**
 * Through the driver's own promise the rows outlive small collections, and a list costs a quarter more of the process's
 * time than through its callback (docs/measurements.md). A fault then shows the socket's stack instead of the caller's.
 */
function ask(connection: pg.ClientBase, query: pg.QueryConfig): Promise<pg.QueryResult> {
  return new Promise((done, fail) => {
    connection.query(query, (error: Error | null, result) => {
      if (error === null) done(result);
      else fail(error);
    });
  });
}

const preparedOn = new WeakMap<pg.ClientBase, Set<string>>();

/** Each connection parses and plans a statement once; a name belongs to one text. */
async function prepare(connection: pg.ClientBase, name: string, text: string): Promise<void> {
  const known = preparedOn.get(connection) ?? new Set();
  if (known.has(name)) return;
  await connection.query(`prepare "${name}" as ${text}`);
  preparedOn.set(connection, known.add(name));
}

async function open(connection: pg.ClientBase, scope: Scope): Promise<Transaction> {
  const opened = (await runAll(connection, openingOf(scope)))[1]?.rows as readonly { readonly now: Instant }[];
  const now = opened[0]?.now;
  if (now === undefined) throw new Error('the database did not tell the time');
  return new Transaction(now, scope, async (text, values, name) => {
    const named = name === undefined ? {} : { name };
    return (await ask(connection, { ...named, text, values: [...values] })).rows as readonly unknown[];
  });
}
