import type { ClaimedDelivery, Letter } from '@sapar/casework';
import { calendarEventOf, writeCalendar, type OutgoingMail } from '@sapar/mail';

/** Days that are worth a place in somebody's own calendar; a question, a list and what nobody could count are none. */
const KEPT: readonly Letter['kind'][] = [
  ...(['arrival-notification', 'visa-free-registration', 'last-lawful-day'] as const),
  ...(['appointment', 'document-expiry', 'invitation-filing'] as const),
];
const QUESTIONS: readonly string[] = ['question', 'question-last-day', 'has-left', 'no-exit', 'not-computable'];

/** The days that a mail speaks of, or their cancelling once what was due is filed. The technician is asked, not told of duties. */
export function calendarOf(
  { letters, language, areInitialsWanted }: ClaimedDelivery,
  publicUrl: string,
): Pick<OutgoingMail, 'calendar'> {
  const kept = letters.flatMap((letter) => {
    const { kind, threshold, toTechnician, dueOn: on } = letter;
    return on === null || toTechnician || !KEPT.includes(kind) || QUESTIONS.includes(threshold)
      ? []
      : [{ ...letter, on }];
  });
  const [first] = kept;
  if (first === undefined) return {};
  const isOver = first.threshold === 'filing-closed';
  const events = kept.map(({ deadlineId, caseId, revisedAt, ...letter }) =>
    calendarEventOf(
      { ...letter, id: deadlineId, changedAt: revisedAt, url: `${publicUrl}/cases/${caseId}` },
      { language, areInitials: areInitialsWanted },
      isOver,
    ),
  );
  const method = isOver ? 'cancel' : 'publish';
  return { calendar: { method, text: writeCalendar('Sapar', method, events) } };
}
