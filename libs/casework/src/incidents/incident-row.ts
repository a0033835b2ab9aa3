import type { Incident, IncidentLine, NewIncident } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { found } from '../errors.js';

/** A row as it stands in the table, with how many people it names. */
export interface IncidentRow extends Omit<IncidentLine, 'state' | 'personsCount' | 'foundOn' | 'dueOn'> {
  readonly foundOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** The last day before the law made it later: reminders follow it. */
  readonly earlierDueOn: CalendarDate | null;
  readonly facts: string | null;
  readonly happenedOn: CalendarDate | null;
  readonly othersCount: number | null;
  readonly measures: string | null;
  readonly personsToldOn: CalendarDate | null;
  readonly steps: Incident['steps'];
  readonly ruleId: string;
  readonly ruleVersion: string | null;
  readonly closedKind: 'notified' | 'not-owed' | null;
  readonly closedOn: CalendarDate | null;
  readonly closedNumber: string | null;
  readonly closedAddressee: string | null;
  readonly closedReason: string | null;
  readonly closedByName: string | null;
  readonly closedAt: string | null;
  readonly recordedByName: string | null;
  readonly createdAt: string;
  readonly chosenCount: number;
}

const nameOf = (column: string): string => `(select name from user_account where id = i.${column})`;

/** Columns of an incident, from incident i. */
export const INCIDENT_COLUMNS = `
  i.id, i.title, i.facts, i.happened_on as "happenedOn", i.found_on as "foundOn", i.data_kinds as "dataKinds", i.others_count as "othersCount", i.measures,
  i.persons_told_on as "personsToldOn", i.due_on as "dueOn", i.earlier_due_on as "earlierDueOn", i.steps, i.rule_id as "ruleId", i.rule_version as "ruleVersion", i.closed_kind as "closedKind",
  i.closed_on as "closedOn", i.closed_number as "closedNumber", i.closed_addressee as "closedAddressee", i.closed_reason as "closedReason",
  ${nameOf('closed_by')} as "closedByName", i.closed_at as "closedAt", ${nameOf('recorded_by')} as "recordedByName", i.created_at as "createdAt", i.version,
  (select count(*)::int from incident_person p where p.incident_id = i.id) as "chosenCount"`;

const ONE = `select ${INCIDENT_COLUMNS} from incident i where i.id = $1 and i.tenant_id = app_tenant()`;

export async function readIncidentRow(transaction: Transaction, id: string): Promise<IncidentRow> {
  return found(await transaction.first<IncidentRow>(ONE, [id]));
}

export const lineOf = (row: IncidentRow): IncidentLine => ({
  ...{ id: row.id, title: row.title, foundOn: row.foundOn, dueOn: row.dueOn, dataKinds: row.dataKinds },
  ...{ state: row.closedKind ?? 'open', version: row.version },
  personsCount: row.chosenCount + (row.othersCount ?? 0),
});

/** What the history keeps by value; what happened, and the words for it, may tell of people. */
export const KEPT_OF_INCIDENT = [
  ...(['happenedOn', 'foundOn', 'dataKinds', 'othersCount', 'personsToldOn', 'chosenCount', 'dueOn'] as const),
  ...(['closedKind', 'closedOn', 'closedNumber', 'closedAddressee'] as const),
];

/** The facts of an incident as its columns have them. */
export const columnsOf = (facts: NewIncident) => ({
  title: facts.title,
  facts: facts.facts ?? null,
  happenedOn: facts.happenedOn ?? null,
  foundOn: facts.foundOn,
  dataKinds: facts.dataKinds,
  othersCount: facts.othersCount ?? null,
  measures: facts.measures ?? null,
  personsToldOn: facts.personsToldOn ?? null,
});

type Comparable = Omit<ReturnType<typeof columnsOf>, 'dataKinds'> & { readonly dataKinds: readonly string[] };

/** The same as plain values that can be compared one by one. */
export const comparable = ({ dataKinds, ...facts }: Comparable): Readonly<Record<string, unknown>> => ({
  ...facts,
  dataKinds: [...dataKinds].sort().join(' '),
});

/** Only the facts of a row, as its columns have them. */
export const factsOf = (row: IncidentRow): Comparable => ({
  ...{ title: row.title, facts: row.facts, happenedOn: row.happenedOn, foundOn: row.foundOn, dataKinds: row.dataKinds },
  ...{ othersCount: row.othersCount, measures: row.measures, personsToldOn: row.personsToldOn },
});
