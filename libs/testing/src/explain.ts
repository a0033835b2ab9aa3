import type { Casework } from '@sapar/casework';
import type { Scope, Transaction } from '@sapar/persistence';

/** What the database did for one statement. */
export interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Plan[];
}

export const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** Pages of the database that a statement touched. */
export const pagesOf = (plan: Plan): number => (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);

/** Tables that were read from end to end. */
export const scannedBy = (plan: Plan): readonly string[] =>
  nodesOf(plan)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '');

interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: Plan }];
}

/**
 * A casework that also explains each statement that reads the table, under the same row-level security; the statements
 * themselves run as ever, and so does what is made of their rows.
 */
export function explaining(casework: Casework, table: string): { readonly casework: Casework; readonly plans: Plan[] } {
  const plans: Plan[] = [];
  const explain = async (transaction: Transaction, sql: string, parameters: readonly unknown[]): Promise<void> => {
    const rows = await transaction.query<Explained>(`explain (analyze, buffers, format json) ${sql}`, parameters);
    plans.push(...rows.map((row) => row['QUERY PLAN'][0].Plan));
  };
  const watch = (transaction: Transaction): Transaction =>
    new Proxy(transaction, {
      get(target, name) {
        if (name !== 'query') return Reflect.get(target, name) as unknown;
        return async (sql: string, parameters: readonly unknown[] = []) => {
          if (sql.includes(table)) await explain(target, sql, parameters);
          return target.query(sql, parameters);
        };
      },
    });
  const run = <T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    casework.unitOfWork.run(scope, (transaction) => work(watch(transaction)));
  const { read, ask } = casework.unitOfWork;
  const unitOfWork = { run, read: read.bind(casework.unitOfWork), ask: ask.bind(casework.unitOfWork) };
  return { casework: { ...casework, unitOfWork }, plans };
}
