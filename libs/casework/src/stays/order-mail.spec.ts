import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, describe, it } from '@jest/globals';
import {
  claimDelivery,
  openLedger,
  orderStay,
  readCase,
  sweepReminders,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { OrderStay } from '@sapar/contracts';
import { addTraveller, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 2 });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

async function mailsDue(): Promise<readonly ClaimedDelivery[]> {
  const mails: ClaimedDelivery[] = [];
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const claimed = await claimDelivery(ledger, tenantId, id);
      if (claimed !== null) mails.push(claimed);
    }
  return mails;
}

describe('a visa annulled while he is on site (S23)', () => {
  it('is mailed to both companies at once, with number, days and the last day to leave', async () => {
    await scene.setClock('2026-03-27T03:00:00Z');
    const { caseId } = await addTraveller(scene, '2026-03-20');
    await scene.database.admin.query(`update reminder set state = 'cancelled', cancel_reason = 'earlier'`);
    const [stay] = (await readCase(scene.casework, scene.host, caseId)).stays;
    const facts = { kind: 'visa-annulled', number: 'No. 17', decidedOn: '2026-03-26', lastDayOn: '2026-04-02' };
    await orderStay(scene.casework, scene.host, stay!.id, stay!.version, OrderStay.parse(facts));
    const told = (await mailsDue()).flatMap(({ recipientEmail, letters }) =>
      letters
        .filter(({ kind }) => kind === 'last-lawful-day')
        .map(({ threshold, dueOn, detail }) => [recipientEmail, threshold, dueOn, detail?.findings[0]?.facts]),
    );
    const order = { number: 'No. 17', decidedOn: '2026-03-26', lastDayOn: '2026-04-02' };
    expect(told.sort()).toEqual([
      ['aliya@dala-industry.example', 'date-known', '2026-04-02', order],
      ['hr@kessel.example', 'date-known', '2026-04-02', order],
    ]);
    expect(await mailsDue()).toEqual([]);
  });
});
