import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addTraveller, ALL_FACTS, filingActs, openScene, PNG, type FilingActs, type Scene } from '@sapar/testing';

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

describe('S6: filed by the hotel or an agent', () => {
  it("'they say they filed' is recorded with name and time, turns amber, keeps reminding and never becomes green", async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const before = await acts.stateOf(traveller);
    expect(before.planned).toBeGreaterThan(0);
    const said = await acts.file(traveller.notificationId, {
      kind: 'said-filed',
      filedBy: 'hotel',
      name: 'Reception, Dana',
    });
    expect(said).toMatchObject({
      ...{ deadlineState: 'open', progress: 'said-filed' },
      filing: { saidBy: 'Reception, Dana', recordedAt: expect.stringMatching(/^2026-03-27T05:0/) },
    });
    expect(await acts.stateOf(traveller)).toEqual({ state: 'open', progress: 'said-filed', planned: before.planned });
  });

  it("another's filing closes the step only with its confirmation attached and name, passport number, address and date equal to the case", async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const byHotel = (changes: Readonly<Record<string, unknown>>) =>
      acts.confirm(traveller.notificationId, { filedBy: 'hotel', channel: 'eqonaq', ...changes });
    expect(await byHotel({})).toMatchObject({ deadlineState: 'open', missing: ['document'] });
    for (const fact of ['passportNumber', 'address', 'arrivedOn', 'surname'] as const) {
      const { [fact]: _left, ...rest } = ALL_FACTS;
      const result = await byHotel({ documentId: await acts.upload(), facts: rest });
      expect(result).toMatchObject({ deadlineState: 'open', missing: ['unread-facts'] });
    }
    for (const wrong of [
      { passportNumber: 'C01X00T74' },
      { address: 'Aktau 1' },
      { arrivedOn: '2026-03-21' },
      { surname: 'Li' },
    ]) {
      const facts = { ...ALL_FACTS, ...wrong };
      const result = await byHotel({ documentId: await acts.upload(), facts, acceptDifferences: 'never mind' });
      expect(result).toMatchObject({ deadlineState: 'open', progress: 'differs' });
    }
    const { rows } = await scene.database.admin.query(
      'select distinct accepted_reason from filing where notification_id = $1',
      [traveller.notificationId],
    );
    expect(rows).toEqual([{ accepted_reason: null }]);
    expect(await byHotel({ documentId: await acts.upload() })).toMatchObject({
      deadlineState: 'met',
      progress: 'confirmed',
    });
  });
});

describe('S10: the portal is down on the last day', () => {
  it('*try failed* records time, channel, message and screenshot, offers the other channels with the unit, and keeps the deadline', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const documentId = await acts.upload('screen.png', PNG);
    const facts = { kind: 'try-failed', channel: 'vmp', message: '502 Bad Gateway', documentId };
    expect(await acts.file(traveller.notificationId, facts)).toMatchObject({
      ...{ deadlineState: 'open', progress: 'try-failed', otherChannels: ['egov', 'eqonaq', 'paper'] },
      migrationUnit: 'Atyrau, Abay 5, Mon–Fri 09:00–18:00',
      filing: {
        ...{ channel: 'vmp', message: '502 Bad Gateway', document: { name: 'screen.png', contentType: 'image/png' } },
        recordedAt: expect.stringMatching(/^2026-03-27T05:0/),
      },
    });
    expect(await acts.stateOf(traveller)).toMatchObject({ ...OPEN, progress: 'try-failed' });
  });
});
