/** What of the calendar page stands in its address. */
export interface CalendarSearch {
  readonly year?: number;
  readonly country?: string;
  readonly week?: 5 | 6;
}

/** Reads an address that anybody may have typed; what makes no sense is left out. */
export function calendarSearchOf(search: Record<string, unknown>): CalendarSearch {
  const { year, country, week } = search;
  return {
    ...(typeof year === 'number' && year >= 1900 && year <= 2200 ? { year } : {}),
    ...(typeof country === 'string' && /^[A-Z]{2}$/u.test(country) ? { country } : {}),
    ...(week === 6 ? { week } : {}),
  };
}
