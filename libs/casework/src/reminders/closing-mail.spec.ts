import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  markDotSent,
  openLedger,
  settleDelivery,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import { addTraveller, ALL_FACTS, filingActs, openScene, type FilingActs, type Scene } from '@sapar/testing';

let scene: Scene;
let acts: FilingActs;
let ledger: OpenLedger;
beforeAll(async () => {
  scene = await openScene();
  acts = filingActs(scene);
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 2 });
  await scene.database.admin.query(`update membership set role = 'manager' where tenant_id = $1`, [
    scene.host.tenantId,
  ]);
}, 60_000);
// Arrived on Friday 20 March 2026, last day Friday 27 March: Nauryz lies between.
beforeEach(() => scene.setClock('2026-03-27T05:00:00Z'));
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const WAITING = `select id from delivery where kind = 'filing-closed' and state = 'queued' and subject_ids->>'deadlineId' = $1`;
const WRONG = { facts: { ...ALL_FACTS, passportNumber: 'C01X00T48' } };

const waiting = async (deadlineId: string): Promise<readonly string[]> =>
  (await scene.database.admin.query<{ id: string }>(WAITING, [deadlineId])).rows.map(({ id }) => id);

/** Sends the one closing mail that waits, and answers what it says of the filing. */
async function sendClosing(deadlineId: string) {
  const [id = '', ...more] = await waiting(deadlineId);
  const claimed = await claimDelivery(ledger, scene.host.tenantId, id);
  if (claimed === null || more.length > 0) throw new Error('not the one closing mail');
  await markDotSent(ledger, claimed);
  await settleDelivery(ledger, claimed, { kind: 'accepted', answer: '250 ok' });
  return claimed.letters[0]?.closing;
}

describe('a closing mail', () => {
  it.each(['host', 'supplier'] as const)(
    'keeps names out of its subject where the %s wants that (S42)',
    async (side) => {
      const name = (value: string) =>
        scene.database.admin.query('update tenant set names_in_subjects = $2 where id = $1', [
          scene[side].tenantId,
          value,
        ]);
      const claimed = async () => {
        const { notificationId, deadlineId } = await addTraveller(scene, '2026-03-20');
        await acts.confirm(notificationId);
        const [id = ''] = await waiting(deadlineId);
        return (await claimDelivery(ledger, scene.host.tenantId, id))?.areInitialsWanted;
      };
      expect(await claimed()).toBe(false);
      await name('initials');
      expect(await claimed()).toBe(true);
      await name('whole');
    },
  );

  it('judges as the deadline does: an empty word before the paper reserves no day', async () => {
    const { notificationId, deadlineId } = await addTraveller(scene, '2026-03-20');
    const first = await acts.confirm(notificationId, { number: undefined });
    await scene.setClock('2026-04-02T05:00:00Z');
    expect(await acts.correct(first.filing.id)).toMatchObject({ deadlineState: 'met-late' });
    expect(await sendClosing(deadlineId)).toMatchObject({ filedOn: '2026-04-02', isLate: true });
  });

  it('is followed by a second one when a corrected paper turns out to have been filed in time', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const { notificationId, deadlineId } = traveller;
    const inTime = await acts.confirm(notificationId, { ...WRONG, filedOn: '2026-03-26' });
    await scene.setClock('2026-04-02T05:00:00Z');
    expect(await acts.confirm(notificationId)).toMatchObject({ deadlineState: 'met-late' });
    expect(await sendClosing(deadlineId)).toMatchObject({ isLate: true });
    expect(await acts.correct(inTime.filing.id)).toMatchObject({ deadlineState: 'met', workingDaysLate: 0 });
    expect(await acts.stateOf(traveller)).toMatchObject({ state: 'met' });
    expect(await sendClosing(deadlineId)).toMatchObject({ filedOn: '2026-03-26', isLate: false });
  });

  it('that still waits tells the new judgement itself', async () => {
    const { notificationId, deadlineId } = await addTraveller(scene, '2026-03-20');
    const inTime = await acts.confirm(notificationId, { ...WRONG, filedOn: '2026-03-26' });
    await scene.setClock('2026-04-02T05:00:00Z');
    await acts.confirm(notificationId);
    await acts.correct(inTime.filing.id);
    expect(await sendClosing(deadlineId)).toMatchObject({ isLate: false });
  });

  it('stays the only one when a late paper is put right after a filing in time', async () => {
    const { notificationId, deadlineId } = await addTraveller(scene, '2026-03-20');
    await scene.setClock('2026-04-02T05:00:00Z');
    const late = await acts.confirm(notificationId, WRONG);
    expect(await acts.confirm(notificationId, { filedOn: '2026-03-26' })).toMatchObject({ deadlineState: 'met' });
    await sendClosing(deadlineId);
    expect(await acts.correct(late.filing.id)).toMatchObject({ deadlineState: 'met' });
    expect(await waiting(deadlineId)).toEqual([]);
  });
});

describe('a mail whose matter is being closed while its dot is about to leave', () => {
  const CANCEL = `update reminder set state = 'cancelled', cancel_reason = 'filed' where delivery_id = $1`;
  const BLOCKED = 'select 1 from pg_locks where not granted';

  it('waits for the closing, and does not leave', async () => {
    const { admin } = scene.database;
    await addTraveller(scene, '2026-03-20');
    const [mails] = await sweepReminders(ledger);
    const claimed = await claimDelivery(ledger, mails!.tenantId, mails!.deliveryIds[0]!);
    await admin.query('begin');
    await admin.query(CANCEL, [claimed!.id]);
    let isMarked = false;
    const marking = markDotSent(ledger, claimed!).finally(() => (isMarked = true));
    while (!isMarked && (await admin.query(BLOCKED)).rowCount === 0);
    await admin.query('commit');
    expect(await marking).toBe(false);
  });
});
