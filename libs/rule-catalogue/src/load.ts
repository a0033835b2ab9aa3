import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CalendarFile } from './calendar-file.js';
import { CasesFile } from './cases-file.js';
import { calendarFaults } from './check-calendars.js';
import { caseFaults, ruleFaults } from './check-rules.js';
import { withSources } from './cite-sources.js';
import type { Loaded } from './faults.js';
import { readYaml, type CatalogueFault, type Read } from './read-file.js';
import { RuleFile, SourcesFile } from './rule-file.js';

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

/**
 * Reads and checks the catalogue; throws a CatalogueError that names every file, line and fault. With `topics` only the
 * rules of these folders: a command that answers one question need not read them all.
 */
export function loadCatalogue(directory: string = CATALOGUE_DIRECTORY, topics?: readonly string[]): Catalogue {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.yaml') && isAskedFor(file, topics))
    .sort();
  const faults: CatalogueFault[] = [];
  const collect = <T>(
    chosen: (file: string) => boolean,
    read: (path: string, file: string) => Read<T>,
  ): readonly Loaded<T>[] =>
    files.filter(chosen).flatMap((name) => {
      const file = `kz/${name}`;
      const result = read(join(directory, name), file);
      if ('value' in result) return [{ ...result, file }];
      faults.push(...result.faults);
      return [];
    });
  const calendars = collect(isCalendar, (path, file) => readYaml(path, file, CalendarFile));
  const cases = collect(isCases, (path, file) => readYaml(path, file, CasesFile));
  const shared = collect(isSources, (path, file) => readYaml(path, file, SourcesFile));
  const rules = collect(isRule, (path, file) => readYaml(path, file, RuleFile)).map(withSources(shared.map(valueOf)));
  // A rule file that could not be read is no reason to call its cases strangers.
  const readable = faults.length > 0 ? [] : caseFaults(cases, rules);
  faults.push(...calendarFaults(calendars), ...ruleFaults(rules, cases), ...readable);
  if (faults.length > 0) throw new CatalogueError(faults);
  return { rules: rules.map(valueOf), cases: cases.map(valueOf), calendars: calendars.map(valueOf) };
}

const isAskedFor = (file: string, topics: readonly string[] | undefined): boolean =>
  topics === undefined || isCalendar(file) || isSources(file) || topics.some((topic) => file.startsWith(`${topic}/`));
const isCalendar = (file: string): boolean => file.startsWith('calendars/');
const isCases = (file: string): boolean => file.endsWith('.cases.yaml');
const isSources = (file: string): boolean => file === 'sources.yaml';
const isRule = (file: string): boolean => !isCalendar(file) && !isCases(file) && !isSources(file);
const valueOf = <T>({ value }: Loaded<T>): T => value;
