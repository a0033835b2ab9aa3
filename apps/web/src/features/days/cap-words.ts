import type { DaysCap } from '@sapar/contracts';
import type { CalendarDate, StayCap } from '@sapar/domain';
import { capName } from '@sapar/messages';
import { useDatedWords } from '../cases/dated-words.js';

/** What a limit is called: by its days, or as the dates of the visa in hand. */
export function useCapName(cap: DaysCap): string {
  return useCapNames()(cap);
}

export function useCapNames(): (cap: DaysCap) => string {
  const { t, day, language } = useDatedWords('days');
  return (cap) => {
    const named = stayCapOf(cap);
    return named === null ? t('cap.visa', { from: day(cap.fromOn), to: day(cap.toOn) }) : capName(named, language);
  };
}

function stayCapOf({ kind, days, within, fromOn, toOn }: DaysCap): StayCap | null {
  if (kind === 'visa-validity' || days === null) return null;
  if (kind === 'rolling') return { kind, days, within: within ?? days };
  if (kind !== 'total') return { kind, days };
  return { kind, days, from: fromOn as CalendarDate | null, to: toOn as CalendarDate | null };
}
