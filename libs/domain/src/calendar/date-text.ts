/** A day without a clock, `YYYY-MM-DD`: birth, issue, entry, last day. Never a `Date`, which would drag a zone along. */
export type CalendarDate = string & { readonly __calendarDate: true };

/** A moment in UTC, ISO 8601 with `Z`. */
export type Instant = string & { readonly __instant: true };
