import type { CalendarDate } from '../calendar/calendar-date.js';
import type { VisitAnswer, VisitDeadline } from './visit-deadline.js';

type Route = VisitAnswer['deadlines'][number];

/**
 * The one day to decide by: the earliest latest start of the routes still open on `today`, named in `of` and explained by
 * that route's steps; of routes that close on one day the first given. Afterwards a choice is lost. A route that cannot
 * be counted may be the first to close, so that the day cannot be counted either.
 */
export function decideBy(routes: readonly Route[], lastLawfulOn: CalendarDate, today: CalendarDate): VisitAnswer {
  const uncountable = routes.find((route) => route.outcome === 'not-computable');
  if (uncountable !== undefined) return { deadlines: [{ ...uncountable, kind: 'overrun-decide-by' }], findings: [] };
  const open = routes.filter((route): route is VisitDeadline => route.outcome === 'computed' && route.dueOn >= today);
  const [first, ...others] = open;
  if (first === undefined)
    return { deadlines: [], findings: [{ code: 'no-route-open', severity: 'stop', facts: { lastLawfulOn } }] };
  const earliest = others.reduce((known, route) => (route.dueOn < known.dueOn ? route : known), first);
  return { deadlines: [{ ...earliest, kind: 'overrun-decide-by' }], findings: [] };
}
