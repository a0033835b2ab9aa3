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
