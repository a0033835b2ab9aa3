import type { CasesFile } from './cases-file.js';
import { conventionFaults } from './check-conventions.js';
import { conflictFaults, readingFaults } from './check-readings.js';
import { valueFaults } from './check-values.js';
import { doubtfulWordFaults } from './check-words.js';
import { faultIn, repeatedBy, type Loaded } from './faults.js';
import type { CatalogueFault } from './read-file.js';
import type { RuleFile } from './rule-file.js';

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

/** Faults of the rules: ids, cases beside them, values by date, sources, readings and words. */
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
  const inside = [pathFaults, valueFaults, conventionFaults, readingFaults, conflictFaults, doubtfulWordFaults];
  return [...doubled, ...without, ...rules.flatMap((rule) => inside.flatMap((check) => check(rule)))];
}

/** A rule stands where its id says: kz/notification/arrival.deadline.yaml is kz.notification.arrival.deadline. */
function pathFaults(rule: Loaded<RuleFile>): readonly CatalogueFault[] {
  const expected = rule.file.replace(/\.yaml$/, '').replaceAll('/', '.');
  return rule.value.id === expected
    ? []
    : [faultIn(rule)(['id'], `the id ${rule.value.id} does not fit the path, which says ${expected}`)];
}
