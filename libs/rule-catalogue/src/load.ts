import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { yearOf } from '@sapar/domain';
import { readYaml, type CatalogueFault, type Read } from './read-file.js';
import { CalendarFile, CasesFile, RuleFile } from './schema.js';

export interface Catalogue {
  readonly rules: readonly RuleFile[];
  readonly cases: readonly CasesFile[];
  readonly calendars: readonly CalendarFile[];
}

/** Thrown when the catalogue is not fit to be used; the message lists every fault with file and line. */
export class CatalogueError extends Error {
  constructor(readonly faults: readonly CatalogueFault[]) {
    super(faults.map(({ file, line, fault }) => `${file}:${String(line)} ${fault}`).join('\n'));
  }
}

/** The catalogue that ships with this package, found from source and from the build alike. */
export const CATALOGUE_DIRECTORY = fileURLToPath(new URL('../kz', import.meta.url));

/** Reads and checks the whole catalogue; throws a CatalogueError that names every file, line and fault. */
export function loadCatalogue(directory: string = CATALOGUE_DIRECTORY): Catalogue {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const faults: CatalogueFault[] = [];
  const collect = <T>(
    chosen: readonly string[],
    read: (file: string) => Read<T>,
  ): readonly (T & { readonly file: string })[] =>
    chosen.flatMap((file) => {
      const result = read(file);
      if ('value' in result) return [{ ...result.value, file }];
      faults.push(...result.faults);
      return [];
    });
  const isCalendar = (file: string): boolean => file.startsWith('calendars');
  const isCases = (file: string): boolean => file.endsWith('.cases.yaml');
  const at = (file: string): string => relative('.', join('kz', file));
  const calendars = collect(files.filter(isCalendar), (file) =>
    readYaml(join(directory, file), at(file), CalendarFile),
  );
  const cases = collect(files.filter(isCases), (file) => readYaml(join(directory, file), at(file), CasesFile));
  const rules = collect(
    files.filter((file) => !isCalendar(file) && !isCases(file)),
    (file) => readYaml(join(directory, file), at(file), RuleFile),
  );
  faults.push(...calendars.flatMap((year) => calendarFaults(year, at(year.file))), ...ruleFaults(rules, cases, at));
  if (faults.length > 0) throw new CatalogueError(faults);
  return { rules: rules.map(withoutFile), cases: cases.map(withoutFile), calendars: calendars.map(withoutFile) };
}

function withoutFile<T>({
  file: _file,
  ...rest
}: T & { readonly file: string }): Omit<T & { readonly file: string }, 'file'> {
  return rest;
}

function calendarFaults(year: CalendarFile, file: string): readonly CatalogueFault[] {
  const seen = new Set<string>();
  return year.days.flatMap((day) => {
    const faults: CatalogueFault[] = [];
    if (yearOf(day.on) !== year.year)
      faults.push({ file, line: 1, fault: `${day.on} is not a day of ${String(year.year)}` });
    if (seen.has(day.on)) faults.push({ file, line: 1, fault: `${day.on} stands twice` });
    for (const id of day.sources)
      if (year.sources[id] === undefined)
        faults.push({ file, line: 1, fault: `${day.on} names the unknown source ${id}` });
    seen.add(day.on);
    return faults;
  });
}

function ruleFaults(
  rules: readonly (RuleFile & { readonly file: string })[],
  cases: readonly CasesFile[],
  at: (file: string) => string,
): readonly CatalogueFault[] {
  const withCases = new Set(cases.map((file) => file.rule));
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const fault = (text: string): CatalogueFault => ({ file: at(rule.file), line: 1, fault: text });
    const faults: CatalogueFault[] = [];
    if (seen.has(rule.id)) faults.push(fault(`the id ${rule.id} stands twice`));
    if (!withCases.has(rule.id)) faults.push(fault(`${rule.id} has no cases file`));
    const named = [
      ...rule.values.flatMap((value) => value.sources),
      ...rule.readings.flatMap((reading) => reading.options.flatMap((option) => option.sources)),
    ];
    for (const id of named) if (rule.sources[id] === undefined) faults.push(fault(`unknown source ${id}`));
    for (const reading of rule.readings) {
      if (reading.options.filter((option) => option.isStrictest).length !== 1)
        faults.push(fault(`${reading.question} needs exactly one strictest reading`));
    }
    seen.add(rule.id);
    return faults;
  });
}
