import type { TechnicianDays } from '@sapar/contracts';
import { calendarDateOf, dayNumberOf, type CalendarDate } from '@sapar/domain';

/** As far back as a window reaches, and as far ahead. */
const REACH = 180;

export interface BarSpan {
  readonly kind: 'stayed' | 'planned' | 'tried';
  /** Days from the left end of the bar, and how many. */
  readonly start: number;
  readonly length: number;
}

export interface BarDays {
  readonly length: number;
  readonly today: number;
  readonly spans: readonly BarSpan[];
  readonly months: readonly { readonly start: number; readonly on: CalendarDate }[];
}

interface Span {
  readonly enteredOn: string;
  readonly leftOn: string | null;
}

/** The last and the coming 180 days as a bar; an open stay reaches to the day of the question. */
export function barDays({
  on,
  stays,
  planned,
  plan,
}: Pick<TechnicianDays, 'on' | 'stays' | 'planned' | 'plan'>): BarDays {
  const first = dayNumberOf(on as CalendarDate) - REACH + 1;
  const length = 2 * REACH;
  const clip = (kind: BarSpan['kind'], { enteredOn, leftOn }: Span): readonly BarSpan[] => {
    const start = Math.max(0, dayNumberOf(enteredOn as CalendarDate) - first);
    const end = Math.min(length, dayNumberOf((leftOn ?? on) as CalendarDate) - first + 1);
    return end > start ? [{ kind, start, length: end - start }] : [];
  };
  return {
    length,
    today: REACH - 1,
    spans: [
      ...stays.flatMap((stay) => clip('stayed', stay)),
      ...planned.flatMap((visit) => clip('planned', visit)),
      ...(plan === null ? [] : clip('tried', plan)),
    ],
    months: monthsFrom(first, length),
  };
}

function monthsFrom(first: number, length: number): BarDays['months'] {
  const days = Array.from({ length }, (_, start) => ({ start, on: calendarDateOf(first + start) }));
  return days.filter(({ on }) => on.endsWith('-01'));
}
