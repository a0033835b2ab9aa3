import type { CalendarVersion, CalendarYearOut } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { CalendarFile } from '@sapar/rule-catalogue';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { asksToConfirm } from '../law/confirm-days.js';
import type { CalendarDecision } from '../law/decisions.js';
import { lawOfHost, yearOfLaw, type HostLaw } from '../law/law-of-host.js';
import { dayOut, diffOf } from './calendar-days.js';
import { readForeignYear } from './foreign-calendar.js';

export const LAW_COUNTRY = 'KZ';

/** A year of a country: of Kazakhstan by the law with the company's own edition, of others for planning only. */
export async function readCalendar(
  { unitOfWork }: Casework,
  actor: Actor,
  { country, year }: { readonly country: string; readonly year: number },
): Promise<CalendarYearOut> {
  if (country !== LAW_COUNTRY) return readForeignYear(country, year);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const law = await lawOfHost(transaction, actor.tenantId);
    const file = yearOfLaw(law, year);
    if (file === null) throw new CaseworkError('no-calendar');
    const versions = [...ownVersions(law, year), ...(await shippedVersions(transaction, year))];
    const [inUse] = versions;
    const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
    return {
      ...{ country, year, version: file.version, status: file.status, isLaw: true, isOwn: inUse?.isOwn === true },
      ...{ checkedOn: file.checkedOn, weekend: file.weekend },
      days: file.days.map((day) => dayOut(file, day)),
      toConfirm: file.days.filter((day) => asksToConfirm(day, today)).map(({ on }) => on),
      confirmed: confirmedDays(law, year),
      versions: versions.map((version) => ({ ...version, inUse: version === inUse })),
      ...{ hasPrevious: yearOfLaw(law, year - 1) !== null, hasNext: yearOfLaw(law, year + 1) !== null },
    };
  });
}

/** The company's editions of a year, the newest first, each with what it changed. */
export function editionsOfYear(law: HostLaw, year: number): readonly CalendarDecision[] {
  return law.decisions.filter((one) => one.kind === 'calendar-year').filter(({ body }) => body.year === year);
}

function ownVersions(law: HostLaw, year: number): readonly CalendarVersion[] {
  const editions = editionsOfYear(law, year);
  const shipped = law.base.years.find((one) => one.year === year) ?? null;
  return editions.map(({ body, signedAt, signedName, reason }, index) => ({
    ...{ version: body.version, isOwn: true, inUse: false, at: signedAt, signedName, reason },
    ...countsOf(editions[index + 1]?.body ?? shipped, body),
  }));
}

function confirmedDays(law: HostLaw, year: number): CalendarYearOut['confirmed'] {
  return law.decisions.flatMap((one) => {
    if (one.kind !== 'calendar-day' || one.body.year !== year) return [];
    return [{ on: one.body.on, signedName: one.signedName, signedAt: one.signedAt, note: one.reason }];
  });
}

const SHIPPED = `select body, loaded_at as at from working_calendar_year where country = $1 and year = $2 order by loaded_at desc`;

async function shippedVersions(transaction: Transaction, year: number): Promise<readonly CalendarVersion[]> {
  const rows = await transaction.query<{ body: CalendarFile; at: string }>(SHIPPED, [LAW_COUNTRY, year]);
  return rows.map(({ body, at }, index) => {
    const before = rows[index + 1]?.body;
    const counts = before === undefined ? { added: 0, removed: 0, changed: 0 } : countsOf(before, body);
    return { version: body.version, isOwn: false, inUse: false, at, signedName: null, reason: null, ...counts };
  });
}

function countsOf(before: CalendarFile | null, after: CalendarFile) {
  const { added, removed, changed } = diffOf(before, after);
  return { added: added.length, removed: removed.length, changed: changed.length };
}
