import type { CaseRowQuery, CaseTab } from '@sapar/contracts';
import { searchWordsOf, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { findIds, MOST_FOUND } from '../search/find-ids.js';

export const STAGES_OF_TAB: Readonly<Record<CaseTab, readonly string[] | null>> = {
  current: ['planned', 'arrived', 'notified'],
  'in-country': ['arrived', 'notified'],
  planned: ['planned'],
  past: ['left', 'cancelled', 'not-admitted'],
  all: null,
};

export interface Conditions {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export type CaseFiltersOf = Omit<CaseRowQuery, 'sort' | 'cursor' | 'limit'>;

/** The filters of a list as conditions on case_row r; the company itself is the first parameter. */
export async function conditionsOf(
  transaction: Transaction,
  isHost: boolean,
  filters: CaseFiltersOf,
  today: CalendarDate,
): Promise<Conditions> {
  const parameters: unknown[] = [transaction.scope.tenantId];
  const place = (value: unknown): string => `$${String(parameters.push(value))}`;
  const parts = [`r.${isHost ? 'host' : 'supplier'}_tenant_id = $1`];
  const stages = filters.tab === undefined ? null : STAGES_OF_TAB[filters.tab];
  if (stages !== null) parts.push(`r.stage = any(${place(stages)}::text[])`);
  if (filters.stage !== undefined) parts.push(`r.stage = ${place(filters.stage)}`);
  const equal = {
    [isHost ? 'supplier_tenant_id' : 'host_tenant_id']: filters.partnerId,
    site_id: filters.siteId,
    mission_id: filters.missionId,
    doer_user_id: filters.doerId,
    citizenship: filters.citizenship,
  };
  for (const [column, value] of Object.entries(equal))
    if (value !== undefined) parts.push(`r.${column} = ${place(value)}`);
  if (filters.due !== undefined) parts.push(`r.due_state in ('open','not-computable')`);
  if (filters.due === 'overdue') parts.push(`r.due_on < ${place(today)}`);
  if (filters.present !== undefined) parts.push(presentOn(place(filters.present)));
  if (filters.q !== undefined) {
    const words = searchWordsOf(filters.q);
    const people = await findIds(transaction, 'technician', words, MOST_FOUND);
    const missions = await findIds(transaction, 'mission', words, MOST_FOUND);
    parts.push(`(r.technician_id = any(${place(people)}::uuid[]) or r.mission_id = any(${place(missions)}::uuid[]))`);
  }
  return { sql: parts.join(' and '), parameters };
}

/** Whoever had entered by a day and had not left before it, on any entry of the case. */
const presentOn = (day: string): string =>
  `exists (select 1 from stay y where y.case_id = r.case_id and y.deleted_at is null and y.entered_on <= ${day} and (y.left_on is null or y.left_on >= ${day}))`;
