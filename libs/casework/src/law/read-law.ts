import type { WorkingCalendar } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { workingCalendarOf, type CalendarFile, type RuleFile } from '@sapar/rule-catalogue';

/** The law as the tables hold it in this transaction. */
export interface Law {
  readonly rules: readonly RuleFile[];
  readonly calendar: WorkingCalendar;
  /** The years behind the calendar, with sources and notes. */
  readonly years: readonly CalendarFile[];
}

const STAMP = `select concat((select max(loaded_at) from legal_rule), ' ', (select max(loaded_at) from working_calendar_year)) as stamp`;
// Laying out the years costs more than the rest of a use-case; the stamp tells in one look-up whether they changed.
let known: { readonly stamp: string; readonly law: Law } | null = null;

/** What changes with every load of a new catalogue. */
export async function readLawStamp(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ stamp: string }>(STAMP);
  return row?.stamp ?? '';
}

/** Rules and calendars as shipped; read again only after the catalogue was loaded anew. */
export async function readLaw(transaction: Transaction): Promise<Law> {
  const stamp = await readLawStamp(transaction);
  if (known?.stamp === stamp) return known.law;
  const [rules, rows] = await transaction.together((reads) =>
    Promise.all([
      reads.query<{ body: RuleFile }>(
        'select distinct on (rule_id) body from legal_rule order by rule_id, loaded_at desc',
      ),
      reads.query<{ body: CalendarFile }>(
        'select distinct on (year) body from working_calendar_year where country = $1 order by year, loaded_at desc',
        ['KZ'],
      ),
    ]),
  );
  const years = rows.map((year) => year.body);
  const law = { rules: rules.map((rule) => rule.body), calendar: workingCalendarOf(years), years };
  known = { stamp, law };
  return law;
}
