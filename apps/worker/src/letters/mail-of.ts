import type { ClaimedDelivery, Letter } from '@sapar/casework';
import { renderMail, type MailEntry, type OutgoingMail } from '@sapar/mail';

interface House {
  readonly from: string;
  readonly publicUrl: string;
}

/** The claimed mail in its reader's language, with links into the product; opening any of them changes nothing. */
export function mailOf(claimed: ClaimedDelivery, { from, publicUrl }: House): OutgoingMail {
  const entries = claimed.letters.map((letter) => entryOf(letter, publicUrl));
  const { subject, html, text } = renderMail({
    language: claimed.language,
    now: claimed.now,
    wasDueAt: claimed.wasDueAt,
    todayUrl: `${publicUrl}/`,
    entries,
  });
  return {
    from,
    to: { name: claimed.recipientName, address: claimed.recipientEmail },
    subject,
    html,
    text,
    messageId: claimed.messageId,
    // Machines that answer mails are told not to; a mail sent twice is recognised by its key.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Reminder-Key': claimed.id },
  };
}

const entryOf = ({ answerToken, caseId, ...letter }: Letter, publicUrl: string): MailEntry => ({
  ...letter,
  url: answerToken === null ? `${publicUrl}/cases/${caseId}` : `${publicUrl}/answer/${answerToken}`,
});
