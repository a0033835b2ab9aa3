import {
  claimDelivery,
  markDotSent,
  settleDelivery,
  sweepReminders,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';

export type SentVisitMail = ClaimedDelivery['visits'][number] & { readonly to: string };

/** Sends what waits; answers what the mails to technicians said, and to whom. */
export async function sendVisitMails(ledger: OpenLedger): Promise<readonly SentVisitMail[]> {
  const sent: SentVisitMail[] = [];
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const mail = await claimDelivery(ledger, tenantId, id);
      if (mail === null || !(await markDotSent(ledger, mail))) continue;
      sent.push(...mail.visits.map((visit) => ({ ...visit, to: mail.recipientEmail })));
      await settleDelivery(ledger, mail, { kind: 'accepted', answer: '250' });
    }
  return sent;
}

export type SentLetter = ClaimedDelivery['letters'][number] & { readonly to: string };

/** Sends what is due; answers what the reminders said, and to whom. */
export async function sendLetters(
  ledger: OpenLedger,
  outcome: 'accepted' | 'failed-permanently' = 'accepted',
): Promise<readonly SentLetter[]> {
  const sent: SentLetter[] = [];
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const mail = await claimDelivery(ledger, tenantId, id);
      if (mail === null || !(await markDotSent(ledger, mail))) continue;
      sent.push(...mail.letters.map((letter) => ({ ...letter, to: mail.recipientEmail })));
      const result = outcome === 'accepted' ? { kind: outcome, answer: '250' } : { kind: outcome, error: '550 no' };
      await settleDelivery(ledger, mail, result);
    }
  return sent;
}
