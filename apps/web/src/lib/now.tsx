import type { TodayStatus } from '@sapar/contracts';
import { calendarDateOf, type CalendarDate } from '@sapar/domain';
import { minuteOf } from '@sapar/messages';
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

/** What time it is in Kazakhstan by the server's clock; the clock of this device is never asked. */
export interface KazakhstanNow {
  readonly today: CalendarDate;
  /** Minutes since 1970-01-01 UTC; null until the server has told. */
  readonly minute: number | null;
  /** The days around today, to count working days. */
  readonly days: TodayStatus['days'];
}

const NowContext = createContext<KazakhstanNow | null>(null);

export const useNow = (): KazakhstanNow | null => useContext(NowContext);

const TICK = 30_000;
const A_DAY = 1440;

/** The moment `minute` minutes after 1970-01-01 UTC, as text. */
export function instantOfMinute(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [day, left] = [Math.floor(minute / A_DAY), ((minute % A_DAY) + A_DAY) % A_DAY];
  return `${calendarDateOf(day)}T${two(Math.floor(left / 60))}:${two(left % 60)}:00Z`;
}

/** Carries the server's now on by the time that has passed since it was told. */
export function NowProvider(props: {
  readonly status: Pick<TodayStatus, 'now' | 'today' | 'days'> | undefined;
  readonly today: CalendarDate;
  readonly children: ReactNode;
}) {
  const { status, today } = props;
  const [passed, setPassed] = useState({ since: '', minutes: 0 });
  useEffect(() => {
    if (status === undefined) return undefined;
    const toldAt = performance.now();
    const timer = setInterval(() => {
      setPassed({ since: status.now, minutes: Math.floor((performance.now() - toldAt) / 60_000) });
    }, TICK);
    return () => {
      clearInterval(timer);
    };
  }, [status]);
  const minutes = passed.since === status?.now ? passed.minutes : 0;
  const value = useMemo<KazakhstanNow>(
    () =>
      status === undefined
        ? { today, minute: null, days: [] }
        : { today: status.today as CalendarDate, minute: minuteOf(status.now) + minutes, days: status.days },
    [status, today, minutes],
  );
  return <NowContext.Provider value={value}>{props.children}</NowContext.Provider>;
}
