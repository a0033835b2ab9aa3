import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fileGroup, matchConfirmations } from '@sapar/casework';
import { addTraveller, filingActs, openScene, pdfOf, PNG, type FilingActs, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let acts: FilingActs;
beforeAll(async () => {
  scene = await openScene();
  acts = filingActs(scene);
}, 60_000);
// Arrived on Friday 20 March 2026, last day Friday 27 March: Nauryz lies between.
beforeEach(() => scene.setClock('2026-03-27T05:00:00Z'));
afterAll(() => scene.close());

const OPEN = { state: 'open', planned: expect.any(Number) };

describe('S4: one notification per person, for twelve at once', () => {
  it('submits for all of a group with numbers by person, or for nobody', async () => {
    const three = [];
    for (const surname of ['ROSSI', 'LI', 'YILDIZ']) three.push(await addTraveller(scene, '2026-03-20', { surname }));
    const items = three.map(({ notificationId }, index) => ({ notificationId, number: `7-${String(index)}` }));
    const group = { channel: 'vmp', filedBy: 'host' } as const;
    const stray = { notificationId: uuidv7() };
    await expect(fileGroup(scene.casework, scene.host, { ...group, items: [...items, stray] })).rejects.toMatchObject({
      code: 'not-found',
    });
    for (const one of three) expect(await acts.stateOf(one)).toMatchObject({ progress: 'none' });
    await expect(
      fileGroup(scene.casework, scene.host, { ...group, items: [...items, items[0]!] }),
    ).rejects.toMatchObject({
      fields: [
        { path: 'items.3.notificationId', code: 'twice' },
        { path: 'items.3.number', code: 'twice' },
      ],
    });
    const { items: results } = await fileGroup(scene.casework, scene.host, { ...group, items: [...items].reverse() });
    expect(results.map((result) => result.filing.number)).toEqual(['7-2', '7-1', '7-0']);
    for (const one of three) expect(await acts.stateOf(one)).toMatchObject({ ...OPEN, progress: 'submitted' });
  });

  it('all confirmations are dropped at once, matched to persons by passport number and name, and whatever does not match stays open and named', async () => {
    const rossi = await addTraveller(scene, '2026-03-20', {
      surname: 'ROSSI',
      givenNames: 'GIULIA',
      passportNumber: 'YA0000004',
    });
    const li = await addTraveller(scene, '2026-03-20', {
      surname: 'LI',
      givenNames: 'WEI',
      citizenship: 'CN',
      passportNumber: 'E12345678',
    });
    const yildiz = await addTraveller(scene, '2026-03-20', {
      surname: 'YILDIZ',
      givenNames: 'EMRE',
      citizenship: 'TR',
      passportNumber: 'U00000002',
    });
    const byNumber = await acts.upload('document(7).pdf', pdfOf('Confirmation number: KZ-77', 'passport YA 0000004'));
    const byName = await acts.upload('07_Confirmation_LI_WEI.png', PNG);
    const nobody = await acts.upload('document(8).pdf', pdfOf('passport X9999999'));
    const match = await matchConfirmations(scene.casework, scene.host, {
      documentIds: [byNumber, byName, nobody],
      notificationIds: [rossi.notificationId, li.notificationId, yildiz.notificationId],
    });
    const lines = [
      {
        documentId: byNumber,
        fileName: 'document(7).pdf',
        notificationId: rossi.notificationId,
        technicianName: 'Giulia Rossi',
        by: ['passport-number'],
        number: 'KZ-77',
      },
      {
        documentId: byName,
        fileName: '07_Confirmation_LI_WEI.png',
        notificationId: li.notificationId,
        technicianName: 'LI Wei',
        by: ['file-name'],
        number: null,
      },
    ];
    expect(match.matched).toHaveLength(2);
    expect(match.matched).toEqual(expect.arrayContaining(lines));
    expect(match.unmatchedDocuments).toEqual([
      { documentId: nobody, fileName: 'document(8).pdf', reason: 'nobody-found' },
    ]);
    expect(match.openNotifications).toEqual([{ notificationId: yildiz.notificationId, technicianName: 'Emre Yıldız' }]);
    for (const one of [rossi, li, yildiz]) expect(await acts.stateOf(one)).toMatchObject({ ...OPEN, progress: 'none' });
  });

  it("matches nobody of another company and keeps no passport number under the request's key", async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    const documentIds = [await acts.upload()];
    const host = { ...scene.host, attempt: { key: 'matching-once', requestHash: 'x' } };
    await matchConfirmations(scene.casework, host, { documentIds, notificationIds: [notificationId] });
    const { rows } = await scene.database.admin.query('select response::text from idempotency_key');
    expect(JSON.stringify(rows)).not.toContain('C01X00T47');
    for (const wrong of [{ documentIds: [uuidv7()] }, { notificationIds: [uuidv7()] }])
      await expect(
        matchConfirmations(scene.casework, scene.host, { documentIds, notificationIds: [notificationId], ...wrong }),
      ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      matchConfirmations(scene.casework, scene.otherHost, { documentIds, notificationIds: [notificationId] }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});
