import { createHash } from 'node:crypto';

type Row = Readonly<Record<string, unknown>>;
/** Sends one statement; with a name it is parsed and planned once a connection. */
export type Ask = (sql: string, parameters: readonly unknown[], name?: string) => Promise<readonly unknown[]>;

interface Asked {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly done: (rows: readonly unknown[]) => void;
  readonly fail: (fault: unknown) => void;
}

/**
 * Collects the reads that are begun before any of them is answered and sends them as one statement, each a column of
 * JSON; the same read begun twice is sent once. A lone one goes as it is. A write in there is refused by the database.
 */
export function gather(ask: Ask): Ask {
  let waiting: Asked[] = [];
  const send = (): void => {
    const round = waiting;
    waiting = [];
    answer(ask, round).catch((fault: unknown) => {
      for (const { fail } of round) fail(fault);
    });
  };
  return (sql, parameters) =>
    new Promise((done, fail) => {
      // Whoever goes on after the last answers has asked again before the next turn of the event loop.
      if (waiting.length === 0) setImmediate(send);
      waiting.push({ sql, parameters, done, fail });
    });
}

async function answer(ask: Ask, round: readonly Asked[]): Promise<void> {
  const reads = new Map<string, Asked[]>();
  for (const one of round) {
    const same = JSON.stringify([one.sql, one.parameters]);
    reads.set(same, [...(reads.get(same) ?? []), one]);
  }
  const groups = [...reads.values()];
  const rowsOf = await readAll(
    ask,
    groups.flatMap(([first]) => (first === undefined ? [] : [first])),
  );
  groups.forEach((group, at) => {
    for (const { done } of group) done(rowsOf[at] ?? []);
  });
}

async function readAll(ask: Ask, reads: readonly Asked[]): Promise<readonly (readonly unknown[])[]> {
  const [first, second] = reads;
  if (first === undefined) return [];
  if (second === undefined) return [await ask(first.sql, first.parameters)];
  const parameters: unknown[] = [];
  const columns = reads.map((read, at) => {
    const sql = read.sql.replace(/\$(\d+)/g, (_, number: string) => `$${String(Number(number) + parameters.length)}`);
    parameters.push(...read.parameters);
    return `(select json_agg(gathered) from (${sql}) gathered) as r${String(at)}`;
  });
  const text = `select ${columns.join(', ')}`;
  const [row] = (await ask(text, parameters, nameOf(text))) as readonly Readonly<Record<string, Row[] | null>>[];
  return reads.map((_, at) => (row?.[`r${String(at)}`] ?? []).map(asDriver));
}

/**
 * A row as the driver would have given it. JSON knows neither moments nor bytes: by the rules of names the one kind of
 * column ends in `At`, the other is sealed or wrapped.
 */
function asDriver(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      if (/(?:^a|A|_a)t$/.test(key)) return [key, value.replace(/\+00:00$/, 'Z')];
      if (/(?:^s|S|_s)ealed$|^wrapped/.test(key)) return [key, Buffer.from(value.slice('\\x'.length), 'hex')];
      return [key, value];
    }),
  );
}

const MOST_NAMES = 200;
const names = new Map<string, string>();

/** Short for the protocol's 63 bytes, and the same for the same text, as a prepared statement must be. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `gathered-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  if (names.size < MOST_NAMES) names.set(text, name);
  return name;
}
