import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addCase,
  addTechnician,
  changeCase,
  changeTechnician,
  claimDelivery,
  openLedger,
  readCase,
  sweepReminders,
} from '@sapar/casework';
import { ChangeCase, ChangeTechnician, NewCase, NewTechnician } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';

let scene: Scene;
let missionId: string;
beforeAll(async () => {
  scene = await openScene();
  await scene.database.admin.query(`update tenant set country = 'CN' where id = $1`, [scene.supplier.tenantId]);
  const { mission } = await readCase(scene.casework, scene.host, await scene.openCase());
  missionId = mission.id;
}, 60_000);
beforeEach(() => scene.setClock('2026-08-03T03:00:00Z'));
afterAll(() => scene.close());

/** A visit that needs a visa and whose passport nobody has sent yet, planned for a day. */
async function visitOn(plannedArrivalOn: string): Promise<{ readonly caseId: string; readonly technicianId: string }> {
  const person = { surname: 'WANG', givenNames: 'WEI', citizenship: 'CN', supplierTenantId: scene.supplier.tenantId };
  const technicianId = await addTechnician(scene.casework, scene.host, NewTechnician.parse(person));
  const facts = NewCase.parse({ technicianId, basis: 'visa' });
  const caseId = await addCase(scene.casework, scene.host, missionId, facts);
  const { version } = await readCase(scene.casework, scene.host, caseId);
  const plan = ChangeCase.parse({ basis: 'visa', plannedArrivalOn });
  await changeCase(scene.casework, scene.host, caseId, version, plan);
  return { caseId, technicianId };
}
const papersOf = async (caseId: string) =>
  (await readCase(scene.casework, scene.host, caseId)).dates.find(({ kind }) => kind === 'supplier-papers');

describe('what the supplier has to send before the invitation', () => {
  it('is due on the last working day of the supplier’s own country, and says so (S30)', async () => {
    // Back from Fri 9 October five working days of the authority: Fri 2 October, inside the days off of the National Day.
    const { caseId } = await visitOn('2026-10-09');
    const date = await papersOf(caseId);
    expect(date).toMatchObject({ dueOn: '2026-09-30', state: 'open' });
    expect(date?.detail?.findings.map(({ code }) => code)).toEqual(['passport-missing', 'other-party-closed']);
    expect(date?.detail?.findings[1]?.facts).toMatchObject({
      country: 'CN',
      closedFrom: '2026-10-01',
      neededOn: '2026-10-02',
    });
    const { reminders } = await readCase(scene.casework, scene.host, caseId);
    const planned = reminders.filter(
      ({ deadlineKind, state }) => deadlineKind === 'supplier-papers' && state === 'planned',
    );
    // Three days before Wed 30 September is a Sunday: it goes on the Friday before.
    expect(planned.map(({ dueAt }) => dueAt.slice(0, 10)).sort()).toEqual(
      expect.arrayContaining(['2026-09-16', '2026-09-23', '2026-09-25', '2026-09-29', '2026-09-30']),
    );
  });

  it('reminds the supplier’s own person on days on which that office works, in that language (S30)', async () => {
    await scene.database.admin.query(`update user_account set language = 'ru' where id = $1`, [scene.supplier.userId]);
    // Due Fri 9 October 2026: seven days before is Fri 2, inside the National Day, so that it goes on Wed 30 September, as
    // fourteen days before, the Mid-Autumn Festival, goes on Thu 24.
    const { caseId } = await visitOn('2026-10-16');
    expect(await papersOf(caseId)).toMatchObject({ dueOn: '2026-10-09' });
    const { reminders } = await readCase(scene.casework, scene.host, caseId);
    const own = reminders.filter(
      ({ deadlineKind, recipientName }) => deadlineKind === 'supplier-papers' && /kessel/iu.test(recipientName),
    );
    expect(own.map(({ dueAt }) => dueAt.slice(0, 10)).sort()).toEqual([
      ...[
        '2026-09-24',
        '2026-09-30',
        '2026-10-06',
        '2026-10-08',
        '2026-10-09',
        '2026-10-12',
        '2026-10-13',
        '2026-10-14',
      ],
    ]);
    await scene.setClock('2026-09-30T05:00:00Z');
    const linkKey = randomBytes(32).toString('base64');
    const ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 1 });
    const mails: unknown[] = [];
    for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
      for (const id of deliveryIds) {
        const claimed = await claimDelivery(ledger, tenantId, id);
        const letter = claimed?.letters.find((one) => one.caseId === caseId && one.toSupplier);
        if (letter !== undefined) mails.push([claimed?.recipientEmail, claimed?.language, letter.kind, letter.dueOn]);
      }
    await ledger.close();
    expect(mails).toEqual([['hr@kessel.example', 'ru', 'supplier-papers', '2026-10-09']]);
  });

  it('is due with the filing itself where both offices work', async () => {
    const { caseId } = await visitOn('2026-09-18');
    expect((await papersOf(caseId))?.dueOn).toBe('2026-09-11');
  });

  it('is over with a passport that lasts', async () => {
    const { caseId, technicianId } = await visitOn('2026-10-09');
    expect(await papersOf(caseId)).toMatchObject({ state: 'open' });
    const { technician } = await readCase(scene.casework, scene.host, caseId);
    const facts = { surname: 'WANG', givenNames: 'WEI', citizenship: 'CN', passportNumber: 'E12345678' };
    const change = ChangeTechnician.parse({ ...facts, passportExpiresOn: '2031-01-01' });
    await changeTechnician(scene.casework, scene.host, technicianId, technician.version, change);
    expect(await papersOf(caseId)).toBeUndefined();
  });
});
