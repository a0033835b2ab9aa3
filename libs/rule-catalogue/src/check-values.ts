import { parseCalendarDate, type RuleUnit } from '@sapar/domain';
import { faultIn, repeatedBy, type Loaded } from './faults.js';
import type { CatalogueFault } from './read-file.js';
import type { Figure, RuleFile } from './rule-file.js';

/** Faults of the values by date: which of them is the law must never depend on their order in the file. */
export function valueFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  return [...periodFaults(loaded), ...figureFaults(loaded), ...sourceFaults(loaded)];
}

function periodFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { values } = loaded.value;
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
  const misplaced = values.flatMap(({ version, inForceFrom, inForceTo }, index) => {
    if (inForceTo !== undefined && inForceTo < inForceFrom)
      return [at(['values', index, 'inForceTo'], `ends on ${inForceTo}, before it begins`)];
    const before = values[index - 1];
    if (before === undefined || before.inForceFrom === inForceFrom) return [];
    if (before.inForceFrom > inForceFrom)
      return [at(['values', index, 'inForceFrom'], `version ${version} begins before version ${before.version} above`)];
    return before.inForceTo !== undefined && before.inForceTo >= inForceFrom
      ? [
          at(
            ['values', index, 'inForceFrom'],
            `version ${version} begins on ${inForceFrom}, while version ${before.version} lasts until ${before.inForceTo}`,
          ),
        ]
      : [];
  });
  return [...sameDay, ...sameVersion, ...misplaced];
}

function figureFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { values, unit } = loaded.value;
  return values.flatMap(({ value }, index) =>
    value === null || fits(unit, value)
      ? []
      : [faultIn(loaded)(['values', index, 'value'], `${JSON.stringify(value)} is no value of the unit ${unit}`)],
  );
}

function fits(unit: RuleUnit, value: Figure): boolean {
  switch (unit) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && parseCalendarDate(value) !== null;
    case 'code':
      return typeof value === 'string';
    case 'codes':
      return Array.isArray(value);
    case 'country-codes':
      return Array.isArray(value) && value.every((code) => /^[A-Z]{2}$/.test(code));
    case 'words':
      return typeof value === 'object' && !Array.isArray(value);
    default:
      return typeof value === 'number';
  }
}

function sourceFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { values, sources } = loaded.value;
  return values.flatMap((value, index) =>
    value.sources.flatMap((id, place) =>
      sources[id] === undefined ? [faultIn(loaded)(['values', index, 'sources', place], `unknown source ${id}`)] : [],
    ),
  );
}
