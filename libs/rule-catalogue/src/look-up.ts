import { isStale, staleSince, type CalendarDate } from '@sapar/domain';
import type { Catalogue } from './load.js';
import type { RuleFile } from './schema.js';

/** A rule never expires in silence and never stops the system: the answer says how fresh it is, or that there is a gap. */
export type LookedUp =
  | { readonly freshness: 'checked'; readonly rule: RuleFile; readonly version: RuleFile['values'][number] }
  | {
      readonly freshness: 'stale';
      readonly rule: RuleFile;
      readonly version: RuleFile['values'][number];
      readonly staleSince: CalendarDate;
    }
  | { readonly freshness: 'gap'; readonly reason: 'unknown-rule' | 'not-yet-in-force' | 'no-longer-in-force' };

/** The value of rule `id` that was in force on `on`, its freshness judged on `today`. */
export function lookUp(
  catalogue: Pick<Catalogue, 'rules'>,
  id: string,
  on: CalendarDate,
  today: CalendarDate,
): LookedUp {
  const rule = catalogue.rules.find((candidate) => candidate.id === id);
  if (rule === undefined) return { freshness: 'gap', reason: 'unknown-rule' };
  const started = rule.values.filter((value) => value.inForceFrom <= on);
  const version = started.reduce<RuleFile['values'][number] | undefined>(
    (latest, value) => (latest === undefined || value.inForceFrom > latest.inForceFrom ? value : latest),
    undefined,
  );
  if (version === undefined) return { freshness: 'gap', reason: 'not-yet-in-force' };
  if (version.inForceTo !== undefined && version.inForceTo < on)
    return { freshness: 'gap', reason: 'no-longer-in-force' };
  return isStale(rule.checkedOn, today)
    ? { freshness: 'stale', rule, version, staleSince: staleSince(rule.checkedOn) }
    : { freshness: 'checked', rule, version };
}
