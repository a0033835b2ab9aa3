import type { CalendarDate, VisitAnswer, WorkingCalendar } from '@sapar/domain';
import type { Catalogue } from '@sapar/rule-catalogue';
import type { Facts } from './facts.js';

/** What every kind is answered with. */
export interface Law {
  readonly catalogue: Catalogue;
  readonly calendar: WorkingCalendar;
  readonly today: CalendarDate;
}

/** One kind of deadline: the options it reads, as the help shows them, and its answer. */
export interface Kind {
  readonly name: string;
  readonly facts: string;
  readonly options: readonly string[];
  readonly answer: (facts: Facts, law: Law) => VisitAnswer;
}
