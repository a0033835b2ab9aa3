import type { CalendarDate } from '@sapar/domain';
import { listRulesOn, type Catalogue, type RulesOnDay } from '@sapar/rule-catalogue';

/** The rules asked for, or all of them. */
export function chooseRules(
  { rules }: Catalogue,
  ids: readonly string[],
  on: CalendarDate,
  today: CalendarDate,
): RulesOnDay {
  const asked = new Set(ids);
  return listRulesOn({ rules: asked.size === 0 ? rules : rules.filter(({ id }) => asked.has(id)) }, on, today);
}
