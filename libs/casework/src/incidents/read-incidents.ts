import type { CompanyEvents, Incident, Incidents, TodayStatus } from '@sapar/contracts';
import { calendarDateIn, KAZAKHSTAN_ZONE } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lookUp } from '@sapar/rule-catalogue';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readCompanyDay } from '../companies/company-day.js';
import { readCompanyEvents } from '../companies/company-events.js';
import { dateEvidenceOf } from '../deadlines/rule-evidence.js';
import { lawOfHost, ruleOfLaw } from '../law/law-of-host.js';
import { PERSONS_RULE } from './breach-law.js';
import { chosenPeople } from './incident-people.js';
import { INCIDENT_COLUMNS, lineOf, readIncidentRow, type IncidentRow } from './incident-row.js';

/** A company has a handful; the limit only keeps a mistake from becoming a page without end. */
const ALL = `
  select ${INCIDENT_COLUMNS} from incident i where i.tenant_id = app_tenant()
  order by (i.closed_at is null) desc, case when i.closed_at is null then i.due_on end nulls last, i.created_at desc, i.id desc limit 500`;
const OPEN = `
  select id, title, due_on as "dueOn", found_on as "foundOn" from incident where tenant_id = app_tenant() and closed_at is null order by due_on nulls first, id limit 20`;

export async function listIncidents({ unitOfWork }: Casework, actor: Actor): Promise<Incidents> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const rows = await transaction.query<IncidentRow>(ALL);
    return { items: rows.map(lineOf), today: (await readCompanyDay(transaction)).today };
  });
}

export async function readIncident({ unitOfWork }: Casework, actor: Actor, id: string): Promise<Incident> {
  return unitOfWork.run(scopeOf(actor), async (transaction) =>
    incidentOf(transaction, await readIncidentRow(transaction, id)),
  );
}

export async function readIncidentHistory({ unitOfWork }: Casework, actor: Actor, id: string): Promise<CompanyEvents> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    await readIncidentRow(transaction, id);
    return { items: await readCompanyEvents(transaction, id) };
  });
}

/** What Today shows to whoever has to close it. */
export async function readOpenIncidents(
  transaction: Transaction,
  { permissions }: Pick<Actor, 'permissions'>,
): Promise<TodayStatus['incidents']> {
  if (!permissions.includes('incidents.close')) return [];
  return [...(await transaction.query<TodayStatus['incidents'][number]>(OPEN))];
}

/** The whole of an incident, with what stands behind its last day. */
export async function incidentOf(transaction: Transaction, row: IncidentRow): Promise<Incident> {
  const law = await lawOfHost(transaction, transaction.scope.tenantId ?? '');
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const { ruleId, foundOn } = row;
  const file = ruleOfLaw(law, ruleId);
  const counted = { ruleId, ruleVersion: row.ruleVersion ?? '', convention: null, eventOn: foundOn, decisionIds: [] };
  const persons = lookUp(law, PERSONS_RULE, foundOn, today);
  const wordsOf = ({ en, ru, kk }: { readonly en: string; readonly ru: string; readonly kk: string }) => ({
    en,
    ru,
    kk,
  });
  return {
    ...lineOf(row),
    ...{ facts: row.facts, happenedOn: row.happenedOn, othersCount: row.othersCount, measures: row.measures },
    ...{ personsToldOn: row.personsToldOn, recordedByName: row.recordedByName, createdAt: row.createdAt },
    people: [...(await chosenPeople(transaction, row.id))],
    closing: closingOf(row),
    earlierDueOn: row.earlierDueOn,
    ...{ steps: row.steps, ruleId, rule: row.ruleVersion === null ? null : dateEvidenceOf(law, counted, today) },
    conflicts: (file?.conflicts ?? []).map(wordsOf),
    openQuestions: (file?.openQuestions ?? []).map(wordsOf),
    personsRule:
      persons.freshness === 'gap'
        ? null
        : { id: PERSONS_RULE, title: persons.rule.title, value: String(persons.version.value) },
  };
}

function closingOf(row: IncidentRow): Incident['closing'] {
  if (row.closedAt === null) return null;
  return {
    ...{ doneOn: row.closedOn, number: row.closedNumber, addressee: row.closedAddressee, reason: row.closedReason },
    isLate: row.closedOn !== null && row.dueOn !== null && row.closedOn > row.dueOn,
    ...{ byName: row.closedByName, at: row.closedAt },
  };
}
