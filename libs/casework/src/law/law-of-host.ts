import type { CalendarDate, Instant, WorkingCalendar } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { workingCalendarOf, type CalendarFile } from '@sapar/rule-catalogue';
import { confirmDays } from './confirm-days.js';
import { isOfCalendar, readDecisions, subjectOf, type Decision, type OfCalendar } from './decisions.js';
import { readLaw, type Law } from './read-law.js';
import { checkedRules } from './rule-checks.js';

/** The law with what one host decided for its own cases laid over it; nobody else's law changes. */
export interface HostLaw extends Law {
  /** The law as shipped: what a decision is measured against. */
  readonly base: Law;
  readonly decisions: readonly Decision[];
  /** The calendar as the host's editions had it at a moment of signing. */
  calendarAt(signedAt: Instant): WorkingCalendar;
}

const STAMP = `select (select count(*)::int from law_decision where tenant_id = $1) as count, (select id from law_decision where tenant_id = $1 order by id desc limit 1) as newest`;
const MOST_KNOWN = 500;
const known = new Map<string, { readonly stamp: string; readonly law: HostLaw }>();

/** The host's law, whichever company asks; decisions are only appended, so that their number and the newest tell a change. */
export async function lawOfHost(transaction: Transaction, hostTenantId: string, shipped?: Law): Promise<HostLaw> {
  const [base, row] = await transaction.together((reads) =>
    Promise.all([
      shipped ?? readLaw(reads),
      reads.first<{ count: number; newest: string | null }>(STAMP, [hostTenantId]),
    ]),
  );
  const stamp = `${String(row?.count ?? 0)} ${row?.newest ?? ''}`;
  const held = known.get(hostTenantId);
  if (held?.stamp === stamp && held.law.base === base) return held.law;
  const decisions = row?.newest == null ? [] : await readDecisions(transaction, hostTenantId);
  const law = layDecisions(base, decisions);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(hostTenantId, { stamp, law });
  return law;
}

/** Lays decisions, the newest first, over the law as shipped. */
export function layDecisions(base: Law, decisions: readonly Decision[]): HostLaw {
  const ofCalendar = decisions.filter(isOfCalendar);
  const calendars = new Map<Instant, WorkingCalendar>();
  const calendarAt = (signedAt: Instant): WorkingCalendar => {
    const laid = calendars.get(signedAt) ?? layCalendar(base, ofCalendar, signedAt);
    calendars.set(signedAt, laid);
    return laid;
  };
  const newest = ofCalendar[0];
  return {
    ...base,
    rules: checkedRules(base.rules, decisions),
    calendar: newest === undefined ? base.calendar : calendarAt(newest.signedAt),
    base,
    decisions,
    calendarAt,
  };
}

/** Of those signed up to a moment, the latest on each subject; they come newest first. */
export function latestAt(decisions: readonly OfCalendar[], signedAt: Instant): ReadonlyMap<string, OfCalendar> {
  const latest = new Map<string, OfCalendar>();
  for (const decision of decisions.slice(decisions.findIndex((one) => one.signedAt === signedAt)))
    if (!latest.has(subjectOf(decision))) latest.set(subjectOf(decision), decision);
  return latest;
}

function layCalendar(base: Law, decisions: readonly OfCalendar[], signedAt: Instant): WorkingCalendar {
  const years = new Map<number, CalendarFile>(base.years.map((year) => [year.year, year]));
  const latest = [...latestAt(decisions, signedAt).values()];
  for (const decision of latest) if (decision.kind === 'calendar-year') years.set(decision.body.year, decision.body);
  return workingCalendarOf([...years.values()].map((year) => confirmDays(year, latest)));
}

/** The year as the host's law has it, with what the engine does not need: names of sources, notes. */
export function yearOfLaw(law: HostLaw, year: number): CalendarFile | null {
  const edition = law.decisions.find((decision) => decision.kind === 'calendar-year' && decision.body.year === year);
  const file = edition?.kind === 'calendar-year' ? edition.body : law.base.years.find((one) => one.year === year);
  return file === undefined ? null : confirmDays(file, law.decisions);
}

export const ruleOfLaw = (law: Law, id: string) => law.rules.find((rule) => rule.id === id);
export const firstDayOf = (year: number): CalendarDate => `${String(year)}-01-01` as CalendarDate;
