import type { FilingResult, RecordFiling } from '@sapar/contracts';
import { filingOutcome } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { CaseworkError } from '../errors.js';
import type { NotificationSubject } from './notification-subject.js';
import { settleFiling, type FilingRow } from './settle-filing.js';
import { weighConfirmation } from './weigh-confirmation.js';

/** The step inside a transaction: decides what a filing does (S6, S10) and writes it. */
export async function takeFiling(
  transaction: Transaction,
  masterKey: Buffer,
  subject: NotificationSubject,
  facts: RecordFiling,
): Promise<FilingResult> {
  if (facts.kind === 'confirmed') return takeConfirmation(transaction, masterKey, subject, facts);
  return settleFiling(transaction, subject, {
    act: 'filing-recorded',
    row: rowOf(facts),
    comparison: null,
    outcome: filingOutcome(facts, subject.progress, subject.dueOn),
    judgedOn: null,
  });
}

type Confirmed = Extract<RecordFiling, { readonly kind: 'confirmed' }>;

function rowOf(facts: Exclude<RecordFiling, Confirmed>): FilingRow {
  switch (facts.kind) {
    case 'submitted':
      return facts;
    case 'said-filed':
      return { kind: facts.kind, filedBy: facts.filedBy, saidBy: facts.name, note: facts.note };
    case 'try-failed':
      return facts;
  }
}

async function takeConfirmation(
  transaction: Transaction,
  masterKey: Buffer,
  subject: NotificationSubject,
  facts: Confirmed,
): Promise<FilingResult> {
  // A second confirmation would leave two that both count: it is a correction of the first, with a reason.
  if (subject.progress === 'confirmed') throw new CaseworkError('already-done');
  const { filedOn, comparison } = await weighConfirmation(transaction, masterKey, subject, facts);
  const { kind, filedBy, channel, number, documentId } = facts;
  const reason = facts.acceptDifferences ?? '';
  const isDifferenceAccepted = filedBy === 'host' && reason !== '' && comparison.differences.length > 0;
  const outcome = filingOutcome(
    {
      ...{ kind, filedBy, filedOn, comparison, isDifferenceAccepted },
      hasDocument: documentId !== undefined,
      hasNumber: number !== undefined,
    },
    subject.progress,
    subject.dueOn,
  );
  return settleFiling(transaction, subject, {
    act: 'filing-recorded',
    row: {
      ...{ kind, filedBy, channel, filedOn, number, documentId },
      paperArrivedOn: facts.facts?.arrivedOn,
      acceptedReason: isDifferenceAccepted ? reason : undefined,
    },
    comparison,
    outcome,
    judgedOn: outcome.closes === null ? null : filedOn,
  });
}
