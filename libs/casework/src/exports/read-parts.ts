import type { Scope } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import { EXPORTED_TABLES, type ExportedTable } from './export-plan.js';
import { nameInside } from './name-inside.js';
import { readPage } from './read-rows.js';

/** One file of the archive. Whoever takes a part takes its content before the next one. */
export interface ExportPart {
  readonly path: string;
  readonly content: AsyncIterable<string | Buffer>;
  /** Papers are packed already: packing them again costs time and saves nothing. */
  readonly isPacked: boolean;
}

/** What was put in, and papers whose content could not be read. */
export interface ExportTally {
  readonly rows: Map<string, number>;
  files: number;
  readonly missing: string[];
}

interface Taking {
  readonly personId: string | null;
  readonly withIdentity: boolean;
  readonly tally: ExportTally;
}

/**
 * Table after table, a page at a time and each page in a transaction of its own: neither the memory nor a lock grows with the
 * company, and a slow reader holds nothing but its own connection. Papers come last, one in memory at a time.
 */
export async function* partsOf(casework: Casework, scope: Scope, taking: Taking): AsyncGenerator<ExportPart> {
  const papers: PaperLine[] = [];
  for (const table of EXPORTED_TABLES.filter(({ ofPerson }) => taking.personId === null || ofPerson !== undefined)) {
    const path = `data/${table.topic}/${table.table}.json`;
    yield { path, isPacked: false, content: jsonOf(casework, scope, { table, papers, ...taking }) };
  }
  if (taking.withIdentity) yield* papersOf(casework, papers, taking.tally);
}

interface PaperLine {
  readonly id: string;
  readonly name: string;
}

interface TakingTable extends Taking {
  readonly table: ExportedTable;
  readonly papers: PaperLine[];
}

async function* jsonOf(
  { unitOfWork, masterKey }: Casework,
  scope: Scope,
  { table, papers, personId, withIdentity, tally }: TakingTable,
): AsyncGenerator<string> {
  let after: readonly string[] | null = null;
  let count = 0;
  yield '[';
  do {
    const page = await unitOfWork.run(scope, (transaction) =>
      readPage(transaction, table, after, { personId, withIdentity, masterKey }),
    );
    for (const row of page.rows) {
      yield `${count === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`;
      count += 1;
      if (table.table === 'stored_file' && row['deleted_at'] === null)
        papers.push({ id: String(row['id']), name: String(row['name']) });
    }
    after = page.last;
  } while (after !== null);
  yield '\n]\n';
  tally.rows.set(table.table, count);
}

async function* papersOf(
  { files }: Casework,
  papers: readonly PaperLine[],
  tally: ExportTally,
): AsyncGenerator<ExportPart> {
  for (const { id, name } of papers) {
    const path = `files/${id}-${nameInside(name)}`;
    const bytes = await files.get(id).catch(() => null);
    if (bytes === null) tally.missing.push(path);
    else {
      tally.files += 1;
      yield { path, isPacked: true, content: once(bytes) };
    }
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
