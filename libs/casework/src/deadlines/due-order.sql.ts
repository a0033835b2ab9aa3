/**
 * Open deadlines by their last day, those without one first. Written as the indexes have it, with `case`: a `coalesce` is
 * no bound of an index under row-level security.
 */
export const DUE_ORDER = `case when d.due_on is null then '0001-01-01'::date else d.due_on end`;
