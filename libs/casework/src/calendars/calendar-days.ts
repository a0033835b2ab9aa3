import type { CalendarDayOut, CalendarDiff, EditCalendar } from '@sapar/contracts';
import type { CalendarFile } from '@sapar/rule-catalogue';

type FileDay = CalendarFile['days'][number];

/** A day as readers get it, with its sources by name. */
export const dayOut = (file: Pick<CalendarFile, 'sources'>, day: FileDay): CalendarDayOut => ({
  on: day.on,
  kind: day.kind,
  name: day.name,
  isDoubtful: day.isDoubtful,
  settleOn: day.tentative?.settleOn ?? null,
  owner: day.tentative?.owner ?? null,
  carriedFrom: day.carriedFrom ?? null,
  note: day.note ?? null,
  sources: day.sources.flatMap((id) => {
    const source = file.sources[id];
    return source === undefined ? [] : [{ title: source.title, link: source.link }];
  }),
});

/** What an edition would change, by day. */
export function diffOf(before: CalendarFile | null, after: CalendarFile): CalendarDiff {
  const [earlier, later] = [byDay(before), byDay(after)];
  const shown = (file: CalendarFile | null, day: FileDay): CalendarDayOut => dayOut(file ?? after, day);
  return {
    year: after.year,
    added: [...later.values()].filter(({ on }) => !earlier.has(on)).map((day) => shown(after, day)),
    removed: [...earlier.values()].filter(({ on }) => !later.has(on)).map((day) => shown(before, day)),
    changed: [...later.values()].flatMap((day) => {
      const was = earlier.get(day.on);
      return was === undefined || isSameDay(was, day) ? [] : [{ before: shown(before, was), after: shown(after, day) }];
    }),
  };
}

export const isEmptyDiff = ({ added, removed, changed }: CalendarDiff): boolean =>
  added.length + removed.length + changed.length === 0;

const byDay = (file: CalendarFile | null): ReadonlyMap<string, FileDay> =>
  new Map((file?.days ?? []).map((day) => [day.on, day]));

/** What a reader sees of a day; where it comes from is not part of it. */
function isSameDay(one: FileDay, other: FileDay): boolean {
  const facts = ({ kind, name, isDoubtful, tentative, carriedFrom, note }: FileDay): string =>
    JSON.stringify([
      ...[kind, name.en, name.ru, name.kk, isDoubtful, carriedFrom ?? null, note ?? null],
      ...[tentative?.settleOn ?? null, tentative?.owner ?? null],
    ]);
  return facts(one) === facts(other);
}

export interface Edition {
  readonly year: number;
  readonly days: EditCalendar['days'];
  readonly source: EditCalendar['source'];
  /** Number of the company's edition of this year, from 1. */
  readonly number: number;
  readonly checkedOn: CalendarFile['checkedOn'];
}

/** The whole year as the company has it; days that stay as they were keep their sources. */
export function editionOf(base: CalendarFile | null, edition: Edition): CalendarFile {
  const { year, days, source, number, checkedOn } = edition;
  const earlier = byDay(base);
  const ownSource = `own-${String(number)}`;
  const origin = base?.version.split('+')[0] ?? `KZ-${String(year)}.0`;
  return {
    country: 'KZ',
    year,
    version: `${origin}+own-${String(number)}`,
    // An edition of a draft stays one: the days that are not known yet are not known better now.
    status: base?.status ?? 'draft',
    checkedOn,
    weekend: base?.weekend ?? [6, 7],
    sources: { ...base?.sources, [ownSource]: { title: source.title, link: source.link ?? null, published: null } },
    days: [...days]
      .sort((one, other) => (one.on < other.on ? -1 : 1))
      .map((day) => keepSources(fileDay(day, ownSource), earlier)),
  };
}

function fileDay(edited: EditCalendar['days'][number], source: string): FileDay {
  const { settleOn, owner, carriedFrom, note, ...day } = edited;
  return {
    ...day,
    confidence: 'medium',
    sources: [source],
    ...(carriedFrom === undefined ? {} : { carriedFrom }),
    ...(settleOn === undefined ? {} : { tentative: { settleOn, owner: owner ?? 'lawyer' } }),
    ...(note === undefined || note === '' ? {} : { note }),
  };
}

function keepSources(day: FileDay, earlier: ReadonlyMap<string, FileDay>): FileDay {
  const was = earlier.get(day.on);
  return was !== undefined && isSameDay(was, day) ? was : day;
}
