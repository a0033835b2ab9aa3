import type { Instant } from '@sapar/domain';
import type { DataSource, QueryRunner } from 'typeorm';
import { keepAnswer, takeAttempt, type Attempt } from './attempt.js';

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
    private readonly runner: QueryRunner,
  ) {}

  /** The same transaction told that it is another moment: the demo's history is written so, and nothing else may be. */
  at(now: Instant): Transaction {
    return new Transaction(now, this.scope, this.runner);
  }

  /** Runs one statement; rows come back with snake-case columns, days and moments as text. */
  async query<T>(sql: string, parameters: readonly unknown[] = []): Promise<readonly T[]> {
    return (await this.runner.query(sql, [...parameters])) as readonly T[];
  }

  /** The first row of a statement, or undefined. */
  async first<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query<T>(sql, parameters))[0];
  }

  /** Inserts one row whose keys are camel-case column names. */
  async insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`);
    await this.query(
      `insert into ${table} (${columns.map(snake).join(', ')}) values (${places.join(', ')})`,
      columns.map((column) => plain(row[column])),
    );
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

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const plain = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;

const OPEN = `select set_config('app.tenant', $1, true), set_config('app.user', $2, true), set_config('app.session', $3, true),
  set_config('app.sign_in', $4, true), app_now() as now`;

/** Opens transactions in which the company is set; nothing outside them can read a company's rows. */
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  async run<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      const rows = (await runner.query(OPEN, [
        scope.tenantId ?? '',
        scope.userId ?? '',
        scope.sessionHash ?? '',
        scope.signInEmail ?? '',
      ])) as readonly { now: Instant }[];
      const transaction = new Transaction(rows[0]!.now, scope, runner);
      const earlier = await takeAttempt<T>(transaction);
      const result = earlier === null ? await work(transaction) : earlier.answer;
      if (earlier === null) await keepAnswer(transaction, result);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}
