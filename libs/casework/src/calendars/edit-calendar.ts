import type { CalendarEdited, EditCalendar } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE, yearOf } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError, type FieldProblem } from '../errors.js';
import { applyDrafts } from '../law/decide-law.js';
import { firstDayOf, lawOfHost, yearOfLaw, type HostLaw } from '../law/law-of-host.js';
import { mustDecide } from '../law/record-decisions.js';
import { diffOf, editionOf, isEmptyDiff } from './calendar-days.js';
import { editionsOfYear, LAW_COUNTRY } from './read-calendar.js';

interface Place {
  readonly country: string;
  readonly year: number;
  /** Tells what would change and how many deadlines move; saves nothing. */
  readonly isDry: boolean;
}

/** A new edition of one year for the company's own cases, signed by who has the right. */
export async function editCalendar(
  { unitOfWork }: Casework,
  actor: Actor,
  { country, year, isDry }: Place,
  edit: EditCalendar,
): Promise<CalendarEdited> {
  mustDecide(actor);
  if (country !== LAW_COUNTRY) throw new CaseworkError('unknown-country');
  const faults = faultsOf(year, edit.days);
  if (faults.length > 0) throw new CaseworkError('invalid-fields', faults);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const law = await lawOfHost(transaction, actor.tenantId);
    const current = yearOfLaw(law, year);
    if (current === null) throw new CaseworkError('no-calendar');
    // Somebody signed another edition meanwhile: this one would undo it unseen.
    if (current.version !== edit.baseVersion) throw new CaseworkError('version-conflict');
    return applyYears(transaction, actor, law, { ...edit, years: new Map([[year, edit.days]]), isDry });
  });
}

function faultsOf(year: number, days: EditCalendar['days']): readonly FieldProblem[] {
  const seen = new Set<string>();
  return days.flatMap(({ on }, index) => {
    const path = `days.${String(index)}.on`;
    const isRepeated = seen.has(on);
    seen.add(on);
    if (yearOf(on) !== year) return [{ path, code: 'of-another-year' }];
    return isRepeated ? [{ path, code: 'twice' }] : [];
  });
}

export interface YearsEdited extends Pick<EditCalendar, 'reason' | 'source'> {
  readonly years: ReadonlyMap<number, EditCalendar['days']>;
  readonly isDry: boolean;
}

/** The step inside a transaction: each year that changes becomes one signed edition; a year that does not is left alone. */
export async function applyYears(
  transaction: Transaction,
  actor: Actor,
  law: HostLaw,
  { years, reason, source, isDry }: YearsEdited,
): Promise<CalendarEdited> {
  const checkedOn = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const made = [...years].map(([year, days]) => {
    const before = yearOfLaw(law, year);
    const number = editionsOfYear(law, year).length + 1;
    const body = editionOf(before, { year, days, source, number, checkedOn });
    return { body, diff: diffOf(before, body) };
  });
  const changed = made.filter(({ diff }) => !isEmptyDiff(diff));
  const { isSaved, effect } = await applyDrafts(transaction, actor, law, {
    isDry: isDry || changed.length === 0,
    drafts: changed.map(({ body }) => ({ kind: 'calendar-year', fromOn: firstDayOf(body.year), reason, body })),
  });
  return { isSaved, diffs: changed.map(({ diff }) => diff), effect };
}
