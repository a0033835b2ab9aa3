import { IMPORT_OUTCOMES, type ImportChoices, type ImportPreview, type ImportRow } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { readingScopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { fieldFault } from '../errors.js';
import type { Upload } from '../files/store-file.js';
import type { ImportTable } from './import-table.js';
import { planImport, type ImportPlan, type PlannedLine } from './plan-import.js';
import { readTable } from './read-table.js';

const MOST_SHOWN = 500;
/** What a person has to look at comes first. */
const ORDER: readonly ImportRow['outcome'][] = ['left-out', 'ask', 'change', 'new', 'same'];

/** Says what an import would do; the file is read and forgotten. */
export async function previewImport(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  { bytes }: Upload,
  choices: ImportChoices,
): Promise<ImportPreview> {
  const table = readTable(bytes);
  if (table.lines.length < 2) throw fieldFault('file', 'no-lines');
  return unitOfWork.run(readingScopeOf(actor), async (transaction) =>
    previewOf(table, await planImport(transaction, masterKey, actor, table, choices)),
  );
}

function previewOf({ lines: raw, findings }: ImportTable, { columns, lines }: ImportPlan): ImportPreview {
  const { heads, fields } = columns;
  const sorted = [...lines].sort(
    (left, right) => ORDER.indexOf(left.outcome) - ORDER.indexOf(right.outcome) || left.line - right.line,
  );
  const has = (field: string): boolean => fields.some((each) => each === field);
  return {
    columns: heads.map((head, index) => ({
      ...{ index, head, field: fields[index] ?? null },
      sample: String(raw.slice(1).find(({ cells }) => (cells[index] ?? '') !== '')?.cells[index] ?? '').slice(0, 40),
    })),
    missing: has('id') ? [] : (['surname', 'citizenship'] as const).filter((field) => !has(field)),
    findings: Object.entries(findings).map(([code, count]) => ({ code, count }) as ImportPreview['findings'][number]),
    asksDayOrder: lines.some(({ faults }) => faults.some(({ code }) => code === 'ambiguous-date')),
    counts: Object.fromEntries(
      IMPORT_OUTCOMES.map((outcome) => [outcome, lines.filter((line) => line.outcome === outcome).length]),
    ) as ImportPreview['counts'],
    rows: sorted.slice(0, MOST_SHOWN).map(rowOf),
  };
}

const rowOf = ({ line, name, outcome, person, faults, differences, candidates }: PlannedLine): ImportRow => ({
  ...{ line, name: name === '' ? (person?.displayName ?? '') : name, outcome, technicianId: person?.id ?? null },
  ...{ faults: [...faults], differences: [...differences] },
  candidates: candidates.map(({ id, displayName, bornOn, citizenship }) => ({
    ...{ technicianId: id, name: displayName, bornOn, citizenship },
  })),
});
