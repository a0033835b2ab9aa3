import type { CompanyEvent } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { differenceOf } from '../changes.js';
import { appendEvent } from '../events/append-event.js';

type Facts = Readonly<Record<string, unknown>>;

/** What is kept in the history by value; of every other field only that it changed: names and addresses of people fade with their row. */
interface CompanyAct {
  readonly act: string;
  readonly subjectType: 'signatory' | 'member' | 'company' | 'cost' | 'incident';
  readonly subjectId: string;
  readonly before: Facts;
  readonly after: Facts;
  readonly kept: readonly string[];
}

interface Row extends Omit<CompanyEvent, 'changes'> {
  readonly before: Facts | null;
  readonly after: Facts | null;
}

const EVENTS = `
  select e.id, e.at, e.act, (select name from user_account where id = e.actor_user_id) as "byName", e.before, e.after
  from event e where e.subject_id = $1 and e.subject_type in ('signatory','member','company','cost','incident') order by e.at desc, e.id desc limit 200`;

/** Appends a line to the history of something that belongs to the actor's company alone. */
export async function appendCompanyEvent(
  transaction: Transaction,
  actor: Pick<Actor, 'tenantId' | 'tenantKind'>,
  { kept, ...act }: CompanyAct,
): Promise<void> {
  const { names, before, after } = differenceOf(filled(act.before, act.after), filled(act.after, act.before));
  const only = (facts: Facts): Facts =>
    Object.fromEntries(Object.entries(facts).filter(([name]) => kept.includes(name)));
  await appendEvent(transaction, {
    hostTenantId: actor.tenantKind === 'host' ? actor.tenantId : null,
    supplierTenantId: actor.tenantKind === 'supplier' ? actor.tenantId : null,
    ...{ act: act.act, subjectType: act.subjectType, subjectId: act.subjectId },
    before: only(before),
    after: { ...only(after), unnamed: names.filter((name) => !kept.includes(name)) },
  });
}

/** What one side does not have is nothing there: a field that was never filled in is no change. */
const filled = (facts: Facts, other: Facts): Facts => ({
  ...Object.fromEntries(Object.keys(other).map((name) => [name, null])),
  ...facts,
});

/** The newest first. */
export async function readCompanyEvents(transaction: Transaction, subjectId: string): Promise<CompanyEvent[]> {
  const rows = await transaction.query<Row>(EVENTS, [subjectId]);
  return rows.map(({ before, after, ...event }) => ({ ...event, changes: changesOf(before ?? {}, after ?? {}) }));
}

function changesOf(before: Facts, { unnamed, ...after }: Facts): CompanyEvent['changes'] {
  const named = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const hidden = Array.isArray(unnamed) ? unnamed.map(String) : [];
  return [
    ...named.map((field) => ({ field, before: textOf(before[field]), after: textOf(after[field]), isNamed: true })),
    ...hidden.map((field) => ({ field, before: null, after: null, isNamed: false })),
  ];
}

const textOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value as string);
