import { Temporal } from 'temporal-polyfill';

/** Whether the text is a zone with a name of the time zone database, as `Asia/Almaty`; an offset such as `+05:00` is none. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z_]+\/[A-Za-z0-9_+\-/]+$/.test(text)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
}
