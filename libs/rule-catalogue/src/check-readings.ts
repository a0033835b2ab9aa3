import { faultIn, type Loaded } from './faults.js';
import type { CatalogueFault } from './read-file.js';
import type { RuleFile } from './rule-file.js';

/** One reading of each question is the strictest, and a figure in use is that of the strictest reading. */
export function readingFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { readings, sources, values } = loaded.value;
  const at = faultIn(loaded);
  const inUse = JSON.stringify(values.at(-1)?.value);
  return readings.flatMap(({ question, options }, index) => {
    const strictest = options.filter((option) => option.isStrictest);
    const figure = strictest[0]?.value;
    return [
      ...(strictest.length === 1
        ? []
        : [at(['readings', index, 'question'], `${question} needs exactly one strictest reading`)]),
      ...(figure === undefined || JSON.stringify(figure) === inUse
        ? []
        : [
            at(['readings', index, 'question'], `the value in use is not that of the strictest reading of ${question}`),
          ]),
      ...options.flatMap((option, place) =>
        option.sources.flatMap((id, which) =>
          sources[id] === undefined
            ? [at(['readings', index, 'options', place, 'sources', which], `unknown source ${id}`)]
            : [],
        ),
      ),
    ];
  });
}

/** What is contested must say why: who says otherwise, or what is not verified. */
export function conflictFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { id, isContested, values, readings, conflicts, openQuestions, sources } = loaded.value;
  const at = faultIn(loaded);
  const claims = isContested || values.some((value) => value.isContested === true);
  const isExplained = readings.length + conflicts.length + openQuestions.length > 0;
  const unknown = conflicts.flatMap((conflict, index) =>
    conflict.sources.flatMap((source, place) =>
      sources[source] === undefined ? [at(['conflicts', index, 'sources', place], `unknown source ${source}`)] : [],
    ),
  );
  return claims && !isExplained
    ? [at(['id'], `${id} is contested and says neither a reading nor a conflict nor an open question`), ...unknown]
    : unknown;
}
