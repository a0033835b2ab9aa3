import { breachNoticeDue, type CalendarDate, type LegalFigure } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lookUp } from '@sapar/rule-catalogue';
import { lawOfHost, type HostLaw } from '../law/law-of-host.js';

/** Within how many working days the authority is told of a breach. */
const NOTICE_RULE = 'kz.personal-data.breach.authority-working-days';
/** By which rules the people concerned are told. */
export const PERSONS_RULE = 'kz.personal-data.breach.subjects';

/** The deadline of a notice as its columns have it; without a rule or a calendar there is none, and the screen says so. */
export async function dueColumns(transaction: Transaction, foundOn: CalendarDate, today: CalendarDate) {
  const law = await lawOfHost(transaction, transaction.scope.tenantId ?? '');
  const figure = figureOn(law, foundOn, today);
  const none = { dueOn: null, dueAt: null, steps: [], calendarVersion: null, confidence: null };
  if (figure === null) return { ...none, ruleId: NOTICE_RULE, ruleVersion: null };
  const rule = { ruleId: figure.id, ruleVersion: figure.version };
  const due = breachNoticeDue(foundOn, { figure, calendar: law.calendar, today });
  if (due.outcome === 'not-computable') return { ...none, ...rule };
  const { dueOn, dueAt, steps, calendar, confidence } = due;
  return { ...rule, dueOn, dueAt, steps, calendarVersion: calendar?.version ?? null, confidence };
}

function figureOn(law: HostLaw, on: CalendarDate, today: CalendarDate): LegalFigure | null {
  const answer = lookUp(law, NOTICE_RULE, on, today);
  if (answer.freshness === 'gap' || typeof answer.version.value !== 'number') return null;
  const { version, checkedOn, confidence, isContested } = answer;
  return {
    ...{ id: NOTICE_RULE, version: version.version, value: answer.version.value, checkedOn },
    confidence: isContested ? 'contested' : confidence,
  };
}
