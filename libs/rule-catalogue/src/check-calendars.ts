import { yearOf } from '@sapar/domain';
import type { CalendarFile } from './calendar-file.js';
import { faultIn, repeatedBy, type Loaded } from './faults.js';
import type { CatalogueFault } from './read-file.js';

/** Faults inside a year, and two files that both claim to be the year. */
export function calendarFaults(years: readonly Loaded<CalendarFile>[]): readonly CatalogueFault[] {
  const doubled = repeatedBy(years, ({ value }) => `${value.country} ${String(value.year)}`).map(({ item, earlier }) =>
    faultIn(item)(['year'], `the year ${String(item.value.year)} already stands in ${earlier.file}`),
  );
  return [...doubled, ...years.flatMap(daysFaults)];
}

function daysFaults(loaded: Loaded<CalendarFile>): readonly CatalogueFault[] {
  const { year, days, sources } = loaded.value;
  const at = faultIn(loaded);
  const strangers = days.flatMap(({ on }, index) =>
    yearOf(on) === year ? [] : [at(['days', index, 'on'], `${on} is not a day of ${String(year)}`)],
  );
  const doubled = repeatedBy(days, ({ on }) => on).map(({ item, index }) =>
    at(['days', index, 'on'], `${item.on} stands twice`),
  );
  const unknown = days.flatMap(({ on, sources: named }, index) =>
    named.flatMap((id, place) =>
      sources[id] === undefined ? [at(['days', index, 'sources', place], `${on} names the unknown source ${id}`)] : [],
    ),
  );
  return [...strangers, ...doubled, ...unknown];
}
