import type { CalendarEdited, ImportQuery } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { lawOfHost } from '../law/law-of-host.js';
import { mustDecide } from '../law/record-decisions.js';
import { applyYears } from './edit-calendar.js';
import { readImport } from './read-import.js';

/** Takes in whole years from a file, CSV or JSON; every year of the file becomes one edition, or none does. */
export async function importCalendar(
  { unitOfWork }: Casework,
  actor: Actor,
  bytes: Buffer,
  { reason, sourceTitle, sourceLink, dryRun }: ImportQuery,
): Promise<CalendarEdited> {
  mustDecide(actor);
  const years = new Map([...(await readImport(bytes.toString('utf8')))].map(([year, days]) => [year, [...days]]));
  const source = { title: sourceTitle, ...(sourceLink === undefined ? {} : { link: sourceLink }) };
  const isDry = dryRun !== undefined && dryRun !== 'false';
  return unitOfWork.run(scopeOf(actor), async (transaction) =>
    applyYears(transaction, actor, await lawOfHost(transaction, actor.tenantId), { years, reason, source, isDry }),
  );
}
