import { faultIn, type Loaded } from './faults.js';
import type { CatalogueFault } from './read-file.js';
import type { RuleFile } from './rule-file.js';

/** The one source of a figure that no source of law gives. */
const OWN = 'own-convention';

/** A convention of the product never poses as law, and law never as a convention: what says a figure says which it is. */
export function conventionFaults(loaded: Loaded<RuleFile>): readonly CatalogueFault[] {
  const { values, confidence } = loaded.value;
  return values.flatMap((value, index) => {
    const isConvention = (value.confidence ?? confidence) === 'convention';
    const isOwn = value.sources.map((source) => source === OWN);
    if (isOwn.every((own) => own === isConvention)) return [];
    return [
      faultIn(loaded)(
        ['values', index, 'sources'],
        isConvention ? `a convention cites ${OWN} alone` : `${OWN} stands only behind the confidence convention`,
      ),
    ];
  });
}
