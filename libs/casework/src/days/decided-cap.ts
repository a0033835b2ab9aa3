import { addDays, countStays, type CalendarDate, type StayCap, type StayRecord } from '@sapar/domain';
import type { FoundCap, FoundRuleOn } from '@sapar/rule-catalogue';
import type { RuleDecided } from '../law/decisions.js';
import type { HostLaw } from '../law/law-of-host.js';
import { decidedOn } from '../rules/decided-on.js';
import { capByDecision, readingCapsOf, type ReadingCaps } from './reading-caps.js';

interface UsedDecision {
  readonly decision: RuleDecided;
  readonly isReached: boolean;
}

/** A limit as the host's decisions make it, beside what the law as shipped says. */
export interface DecidedCap {
  readonly cap: StayCap;
  readonly strict: StayCap;
  readonly found: FoundRuleOn;
  readonly decisions: readonly UsedDecision[];
  readonly readings: readonly ReadingCaps[];
}

export interface AskedCap {
  readonly record: StayRecord;
  readonly today: CalendarDate;
  /** Where the paper gives the figure only this question of the rule still stands. */
  readonly question?: string;
}

/** Lays the host's readings and figures over a limit; without any the strictest reading holds. */
export function decideCap(law: HostLaw, { cap: strict, found }: FoundCap, asked: AskedCap): DecidedCap {
  const { record, today, question } = asked;
  const decisions = decidedOn(law, found.rule.id, record.on, today)
    .filter((one) => question === undefined || (one.kind === 'reading' && one.body.question === question))
    .map((decision) => {
      const changed = capByDecision(strict, found.rule, decision);
      return { decision, isReached: isTimely(strict, changed, decision, record) };
    });
  const reached = decisions.filter(({ isReached }) => isReached).map(({ decision }) => decision);
  // Newest first: the last word on a matter is laid on last.
  const cap = reached.reduceRight((held, decision) => capByDecision(held, found.rule, decision), strict);
  const figured = reached.filter(({ kind }) => kind === 'figure');
  const base = figured.reduceRight((held, decision) => capByDecision(held, found.rule, decision), strict);
  return { cap, strict, found, decisions, readings: readingCapsOf(base, found.rule, { reached, question }) };
}

const FOREVER = '9999-12-31';

/** S50: what makes the last day later reaches no stay whose last day by the strict law had come when it was signed. */
function isTimely(strict: StayCap, changed: StayCap, { signedOn }: RuleDecided, record: StayRecord): boolean {
  const entry = entryOfStay(record);
  if (entry === null) return true;
  const strictOn = lastOf(strict, record, entry);
  return lastOf(changed, record, entry) <= strictOn || strictOn > signedOn;
}

function lastOf(cap: StayCap, record: StayRecord, entry: CalendarDate): string {
  const { binding, lastLawfulOn } = countStays(record, [cap]);
  return binding === null ? FOREVER : (lastLawfulOn ?? addDays(entry, -1));
}

const entryOfStay = ({ stays, on }: StayRecord): CalendarDate | null =>
  stays.findLast(({ enteredOn, leftOn }) => enteredOn <= on && (leftOn ?? on) >= on)?.enteredOn ?? null;
