import type { DaysCap } from '@sapar/contracts';
import type { CalendarDate, StayCap } from '@sapar/domain';
import { capName, formatDate } from '@sapar/messages';
import { useDatedWords } from '../cases/dated-words.js';

/** What a limit is called: by its days, or as the dates of the visa in hand. */
export function useCapName(cap: DaysCap): string {
  return useCapNames()(cap);
}

export function useCapNames(): (cap: DaysCap) => string {
  const { t, language } = useDatedWords('days');
  const short = (on: string | null): string =>
    on === null ? '…' : formatDate(on as CalendarDate, language, { weekday: false });
  return (cap) => {
    if (cap.isPrinted && cap.days !== null) return t('cap.printed', { count: cap.days });
    const named = stayCapOf(cap);
    return named === null ? t('cap.visa', { from: short(cap.fromOn), to: short(cap.toOn) }) : capName(named, language);
  };
}

/** The days of a visa stand on the card of the visa itself: a figure for the whole of it is named without them. */
function stayCapOf({ kind, days, within }: DaysCap): StayCap | null {
  if (kind === 'visa-validity' || days === null) return null;
  if (kind === 'rolling') return { kind, days, within: within ?? days };
  return kind === 'total' ? { kind, days, from: null, to: null } : { kind, days };
}
