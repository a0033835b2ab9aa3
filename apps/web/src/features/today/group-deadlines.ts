import type { OpenDeadline } from '@sapar/contracts';
import { calendarDateOf, dayNumberOf, type CalendarDate } from '@sapar/domain';
import { minuteOf } from '@sapar/messages';

export const GROUPS = ['actNow', 'today', 'thisWeek', 'later'] as const;
export type Group = (typeof GROUPS)[number];

type Sortable = Pick<OpenDeadline, 'id' | 'state' | 'dueOn' | 'officeCutoffAt' | 'technicianName'>;

/** The Sunday that ends the week of `day`; 1970-01-01 was a Thursday, three days after its Monday. */
function weekEndOf(day: CalendarDate): CalendarDate {
  const number = dayNumberOf(day);
  return calendarDateOf(number + 6 - ((((number + 3) % 7) + 7) % 7));
}

function groupOf(deadline: Sortable, today: CalendarDate, weekEnd: string, minute: number | null): Group {
  const { dueOn, officeCutoffAt } = deadline;
  if (dueOn === null || dueOn < today) return 'actNow';
  // Once the office has closed only the hours to midnight are left.
  const isClosed = minute !== null && officeCutoffAt !== null && minuteOf(officeCutoffAt) <= minute;
  if (dueOn === today) return isClosed ? 'actNow' : 'today';
  return dueOn <= weekEnd ? 'thisWeek' : 'later';
}

/** Overdue first and the longest overdue at the top; what nobody could compute follows what is overdue. */
function compare(one: Sortable, other: Sortable, today: CalendarDate): number {
  const rank = ({ dueOn }: Sortable): string => (dueOn === null ? `${today}-` : dueOn);
  const [first, second] = [rank(one), rank(other)];
  if (first !== second) return first < second ? -1 : 1;
  const byOffice = (one.officeCutoffAt ?? '').localeCompare(other.officeCutoffAt ?? '');
  return byOffice !== 0 ? byOffice : one.technicianName.localeCompare(other.technicianName, 'en');
}

/** The queue of Today: every open deadline in exactly one group, by time left. */
export function groupDeadlines<Deadline extends Sortable>(
  deadlines: readonly Deadline[],
  today: CalendarDate,
  minute: number | null,
): Readonly<Record<Group, readonly Deadline[]>> {
  const weekEnd = weekEndOf(today);
  const groups: Record<Group, Deadline[]> = { actNow: [], today: [], thisWeek: [], later: [] };
  const sorted = [...deadlines].sort((one, other) => compare(one, other, today));
  for (const deadline of sorted) groups[groupOf(deadline, today, weekEnd, minute)].push(deadline);
  return groups;
}
