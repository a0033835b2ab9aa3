import { yearOf } from '@sapar/domain';
import type { CatalogueFault, LineOf } from './read-file.js';
import type { CalendarFile, CasesFile, RuleFile } from './schema.js';

/** One sound file with the means to say where in it something stands. */
export interface Loaded<T> {
  readonly value: T;
  readonly file: string;
  readonly lineOf: LineOf;
}

const faultIn =
  ({ file, lineOf }: Loaded<unknown>) =>
  (path: readonly PropertyKey[], fault: string): CatalogueFault => ({ file, line: lineOf(path), fault });

/** Items whose key an earlier item of the list already has, each with the earlier one. */
function repeatedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly { item: T; earlier: T; index: number }[] {
  const first = new Map<string, T>();
  return items.flatMap((item, index) => {
    const earlier = first.get(keyOf(item));
    if (earlier !== undefined) return [{ item, earlier, index }];
    first.set(keyOf(item), item);
    return [];
  });
}

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

/** A cases file whose rule nobody knows would never be run. */
export function caseFaults(
  cases: readonly Loaded<CasesFile>[],
  rules: readonly Loaded<RuleFile>[],
): readonly CatalogueFault[] {
  const known = new Set(rules.map(({ value }) => value.id));
  return cases.flatMap((file) =>
    known.has(file.value.rule) ? [] : [faultIn(file)(['rule'], `no rule has the id ${file.value.rule}`)],
  );
}

/** Faults of the rules: ids, cases beside them, values of one day, sources and readings. */
export function ruleFaults(
  rules: readonly Loaded<RuleFile>[],
  cases: readonly Loaded<CasesFile>[],
): readonly CatalogueFault[] {
  const withCases = new Set(cases.map(({ value }) => value.rule));
  const doubled = repeatedBy(rules, ({ value }) => value.id).map(({ item, earlier }) =>
    faultIn(item)(['id'], `the id ${item.value.id} already stands in ${earlier.file}`),
  );
  const without = rules
    .filter(({ value }) => !withCases.has(value.id))
    .map((rule) => faultIn(rule)(['id'], `${rule.value.id} has no cases file`));
  return [...doubled, ...without, ...rules.flatMap(valueFaults), ...rules.flatMap(readingFaults)];
}

/** Two values from one day on: which of them is the law would depend on their order in the file. */
function valueFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { values, sources } = loaded.value;
  const at = faultIn(loaded);
  const sameDay = repeatedBy(values, ({ inForceFrom }) => inForceFrom).map(({ item, earlier, index }) =>
    at(
      ['values', index, 'inForceFrom'],
      `versions ${earlier.version} and ${item.version} are both in force from ${item.inForceFrom}`,
    ),
  );
  const sameVersion = repeatedBy(values, ({ version }) => version).map(({ item, index }) =>
    at(['values', index, 'version'], `the version ${item.version} stands twice`),
  );
  const endless = values.flatMap(({ inForceFrom, inForceTo }, index) =>
    inForceTo !== undefined && inForceTo < inForceFrom
      ? [at(['values', index, 'inForceTo'], `ends on ${inForceTo}, before it begins`)]
      : [],
  );
  const unknown = values.flatMap((value, index) =>
    value.sources.flatMap((id, place) =>
      sources[id] === undefined ? [at(['values', index, 'sources', place], `unknown source ${id}`)] : [],
    ),
  );
  return [...sameDay, ...sameVersion, ...endless, ...unknown];
}

function readingFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { readings, sources } = loaded.value;
  const at = faultIn(loaded);
  return readings.flatMap(({ question, options }, index) => [
    ...(options.filter((option) => option.isStrictest).length === 1
      ? []
      : [at(['readings', index, 'question'], `${question} needs exactly one strictest reading`)]),
    ...options.flatMap((option, place) =>
      option.sources.flatMap((id, which) =>
        sources[id] === undefined
          ? [at(['readings', index, 'options', place, 'sources', which], `unknown source ${id}`)]
          : [],
      ),
    ),
  ]);
}
