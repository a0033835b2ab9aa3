import {
  ChangeTechnician,
  NewTechnician,
  type ImportChoices,
  type ImportDone,
  type Technician,
} from '@sapar/contracts';
import { seal, unwrapPersonKey, type Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, fieldFault, found } from '../errors.js';
import type { Upload } from '../files/store-file.js';
import { enterPerson } from '../technicians/add-technician.js';
import { changePerson } from '../technicians/change-technician.js';
import { technicianOf } from '../technicians/technicians.queries.js';
import { keepIdentity, personPartOf, type IdentityMark } from './identity-facts.js';
import { COMPARED, planImport, type ImportPlan, type PlannedLine } from './plan-import.js';
import { readTable } from './read-table.js';

/** All lines that are clear or were decided about, in one transaction; the answer names every other one. */
export async function importTechnicians(
  { unitOfWork, masterKey }: Casework,
  actor: Actor,
  { name, bytes }: Upload,
  choices: ImportChoices,
): Promise<ImportDone> {
  const table = readTable(bytes);
  if (table.lines.length < 2) throw fieldFault('file', 'no-lines');
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const plan = await planImport(transaction, masterKey, actor, table, choices);
    const taken = plan.lines.filter((line) => isTaken(line, choices));
    const leftOut = plan.lines.filter((line) => line.outcome !== 'same' && !taken.includes(line));
    const done: ImportDone = { id: null, added: 0, changed: 0, leftOut: leftOut.map(leftOutOf) };
    if (taken.length === 0) return done;
    const added = taken.filter(({ outcome }) => outcome === 'new').length;
    const [id, changed] = [uuidv7(), taken.length - added];
    await transaction.insert('technician_import', {
      ...{ id, tenantId: actor.tenantId, userId: actor.userId, fileName: name.slice(0, 200), added, changed },
      createdAt: transaction.now,
    });
    const run = { transaction, masterKey, actor, importId: id, plan, language: choices.language };
    for (const line of taken) await takeLine(run, line);
    return { ...done, id, added, changed };
  });
}

/** Nothing is overwritten unasked, and nobody is entered twice for a name that somebody has already. */
function isTaken({ line, outcome }: PlannedLine, { answers, updateAll }: ImportChoices): boolean {
  const answer = answers[String(line)];
  if (answer === 'skip') return false;
  if (outcome === 'new') return true;
  return outcome === 'change' && (updateAll || answer === 'update');
}

const leftOutOf = ({ line, outcome, faults }: PlannedLine): ImportDone['leftOut'][number] => ({
  line,
  faults:
    outcome === 'left-out'
      ? faults.map(({ field, code }) => ({ field, code }))
      : [{ field: 'line', code: outcome === 'ask' ? 'not-answered' : outcome === 'change' ? 'not-taken' : 'skipped' }],
});

interface Run {
  readonly transaction: Transaction;
  readonly masterKey: Buffer;
  readonly actor: Actor;
  readonly importId: string;
  readonly plan: ImportPlan;
  readonly language: string;
}

const MAIN = `
  select id from passport where technician_id = $1 and deleted_at is null and state = 'held' order by is_main desc, created_at desc, id desc limit 1`;
const mainOf = async (transaction: Transaction, id: string): Promise<string | null> =>
  (await transaction.first<{ id: string }>(MAIN, [id]))?.id ?? null;

const versionOf = async (transaction: Transaction, id: string): Promise<number> =>
  (await transaction.first<{ version: number }>('select version from technician where id = $1', [id]))?.version ?? 0;

async function takeLine(run: Run, line: PlannedLine): Promise<void> {
  const { transaction, masterKey, actor, importId, plan, language } = run;
  const { id: _id, otherCitizenships: _countries, ...given } = personPartOf(line.given);
  const step = { transaction, masterKey, actor };
  const row = { id: uuidv7(), tenantId: actor.tenantId, importId };
  if (line.person === null) {
    const person = NewTechnician.parse({ language, ...given });
    const technicianId = await enterPerson(transaction, masterKey, actor, { person, ...plan });
    await keepIdentity(step, technicianId, line.given, line.identity);
    const passportId = await mainOf(transaction, technicianId);
    await transaction.insert('technician_import_row', {
      ...row,
      technicianId,
      kind: 'added',
      versionAfter: 1,
      passportId,
    });
    return;
  }
  const technician = await technicianOf(transaction, masterKey, line.person.id);
  // Somebody was faster than the plan, which is a part of this very transaction, can know.
  if (technician.version !== line.person.version) throw new CaseworkError('version-conflict');
  const former = await mainOf(transaction, technician.id);
  const change = ChangeTechnician.parse({ ...factsOf(technician), ...given });
  await changePerson(transaction, masterKey, actor, { technician, change });
  const mark = await keepIdentity(step, technician.id, line.given, line.identity);
  const passportId = await mainOf(transaction, technician.id);
  const versionAfter = await versionOf(transaction, technician.id);
  await transaction.insert('technician_import_row', {
    ...{ ...row, technicianId: technician.id, kind: 'changed', versionAfter, passportId },
    ...{ formerPassportId: former, beforeSealed: await sealBefore(run, row.id, technician, mark) },
  });
}

/** The facts of a person as a body that would change nothing. */
const factsOf = (technician: Technician): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    ([...COMPARED, 'passportExpiresOn'] as const)
      .map((name) => [name, technician[name]] as const)
      .filter(([, value]) => value !== null),
  );

const KEY = 'select wrapped_key as wrapped from technician_key where technician_id = $1 and destroyed_at is null';

async function sealBefore(
  { transaction, masterKey }: Run,
  rowId: string,
  technician: Technician,
  identity: IdentityMark,
): Promise<Buffer> {
  const { wrapped } = found(await transaction.first<{ readonly wrapped: Buffer }>(KEY, [technician.id]));
  const key = unwrapPersonKey(masterKey, technician.id, wrapped);
  const context = { table: 'technician_import_row', column: 'before_sealed', rowId };
  return seal(key, context, JSON.stringify({ ...factsOf(technician), identity }));
}
