import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileContent, readNotification } from '@sapar/casework';
import { addTraveller, ALL_FACTS, filingActs, openScene, pdfOf, type FilingActs, type Scene } from '@sapar/testing';
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

describe('a filing', () => {
  it('that is confirmed meets the deadline, stops the reminders and is seen by both companies', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    expect(await acts.stateOf(traveller)).toMatchObject({ state: 'open', progress: 'none' });
    expect((await acts.stateOf(traveller)).planned).toBeGreaterThan(0);
    const documentId = await acts.upload();
    const result = await acts.confirm(traveller.notificationId, { documentId, filedOn: '2026-03-26' });
    expect(result).toMatchObject({
      ...{ deadlineState: 'met', workingDaysLate: 0, progress: 'confirmed', missing: [], otherChannels: [] },
      filing: {
        ...{ kind: 'confirmed', filedOn: '2026-03-26', number: 'KZ-1', differences: [], notCompared: [] },
        ...{ recordedByName: 'Aliya Serikova', document: { id: documentId, name: 'talon.pdf' }, isDoubtful: false },
      },
    });
    expect(await acts.stateOf(traveller)).toEqual({ state: 'met', progress: 'confirmed', planned: 0 });
    expect((await readNotification(scene.casework, scene.supplier, traveller.notificationId)).filings).toHaveLength(1);
    expect((await readFileContent(scene.casework, scene.supplier, documentId)).name).toBe('talon.pdf');
    await expect(readFileContent(scene.casework, scene.otherHost, documentId)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(acts.confirm(traveller.notificationId)).rejects.toMatchObject({ code: 'already-done' });
  });

  it('after the last day is met late by working days, whenever it is typed in', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    await scene.setClock('2026-04-02T05:00:00Z');
    expect(await acts.confirm(traveller.notificationId, { filedOn: '2026-03-31' })).toMatchObject({
      deadlineState: 'met-late',
      workingDaysLate: 2,
    });
    expect(await acts.stateOf(traveller)).toEqual({ state: 'met-late', progress: 'confirmed', planned: 0 });
    const inTime = await addTraveller(scene, '2026-03-20');
    expect(await acts.confirm(inTime.notificationId, { filedOn: '2026-03-27' })).toMatchObject({
      deadlineState: 'met',
    });
  });

  it('without a day is of today in Kazakhstan, although UTC is a day behind', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    await scene.setClock('2026-03-27T20:00:00Z');
    expect(await acts.confirm(traveller.notificationId)).toMatchObject({
      filing: { filedOn: '2026-03-28' },
      deadlineState: 'met-late',
      workingDaysLate: 0,
    });
  });

  it.each([
    ['2026-03-28', 'after-today'],
    ['2026-03-19', 'before-arrival'],
  ])('of %s is refused as %s, and nothing is written', async (filedOn, code) => {
    const traveller = await addTraveller(scene, '2026-03-20');
    await expect(acts.confirm(traveller.notificationId, { filedOn })).rejects.toMatchObject({
      fields: [{ path: 'filedOn', code }],
    });
    expect((await readNotification(scene.casework, scene.host, traveller.notificationId)).filings).toEqual([]);
  });

  it('that is only submitted closes nothing and keeps reminding (S10)', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const result = await acts.file(traveller.notificationId, {
      kind: 'submitted',
      filedBy: 'host',
      channel: 'vmp',
      number: '7',
    });
    expect(result).toMatchObject({ deadlineState: 'open', progress: 'submitted', workingDaysLate: null });
    expect(await acts.stateOf(traveller)).toMatchObject({ ...OPEN, progress: 'submitted' });
  });

  it('needs document or number when it is ours', async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    expect(await acts.confirm(notificationId, { number: undefined })).toMatchObject({
      ...{ deadlineState: 'open', progress: 'submitted', missing: ['document-or-number'] },
    });
  });

  it('that differs closes only when the host says why it is right, and shows no whole passport number', async () => {
    const traveller = await addTraveller(scene, '2026-03-20');
    const facts = { ...ALL_FACTS, passportNumber: 'C01X00T48' };
    const result = await acts.confirm(traveller.notificationId, { facts });
    expect(result).toMatchObject({
      ...{ deadlineState: 'open', progress: 'differs' },
      filing: { differences: [{ field: 'passport-number', inCase: '••••••T47', onPaper: '••••••T48' }] },
    });
    const { rows } = await scene.database.admin.query('select to_jsonb(f)::text as row from filing f');
    const { rows: events } = await scene.database.admin.query('select to_jsonb(e)::text as row from event e');
    expect(JSON.stringify([rows, events, result])).not.toMatch(/C01X00T4[78]/);
    expect(await acts.confirm(traveller.notificationId, { facts, acceptDifferences: '' })).toMatchObject({
      deadlineState: 'open',
    });
    expect(
      await acts.confirm(traveller.notificationId, { facts, acceptDifferences: 'misprint, see call' }),
    ).toMatchObject({
      deadlineState: 'met',
      progress: 'confirmed',
    });
  });

  it('of somebody whose passport number nobody entered compares none', async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20', { surname: 'ROSSI', givenNames: 'GIULIA' });
    await scene.database.admin.query(
      'update passport set deleted_at = now() where technician_id = (select technician_id from visit_case c join migration_notification n on n.case_id = c.id where n.id = $1)',
      [notificationId],
    );
    expect(
      await acts.confirm(notificationId, { facts: { ...ALL_FACTS, surname: 'Rossi', givenNames: 'Giulia' } }),
    ).toMatchObject({ filing: { differences: [], notCompared: ['passport-number'] } });
  });

  it("is not the supplier's to record, not another company's to see, and takes no foreign document", async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    const facts = { kind: 'submitted', filedBy: 'host', channel: 'vmp' };
    await expect(acts.file(notificationId, facts, scene.supplier)).rejects.toMatchObject({ code: 'owned-by-other' });
    await expect(acts.file(notificationId, facts, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    await expect(readNotification(scene.casework, scene.otherHost, notificationId)).rejects.toMatchObject({
      code: 'not-found',
    });
    for (const documentId of [uuidv7(), await acts.upload('a.pdf', pdfOf('a'), scene.otherHost)])
      await expect(acts.confirm(notificationId, { documentId })).rejects.toMatchObject({ code: 'not-found' });
    const used = await acts.upload();
    await acts.confirm((await addTraveller(scene, '2026-03-20')).notificationId, { documentId: used });
    await expect(acts.confirm(notificationId, { documentId: used })).rejects.toMatchObject({
      fields: [{ path: 'documentId', code: 'of-another-case' }],
    });
  });

  it('confirmed twice at the same moment closes once', async () => {
    const { notificationId } = await addTraveller(scene, '2026-03-20');
    const { admin } = scene.database;
    await admin.query('begin');
    await admin.query('select 1 from migration_notification where id = $1 for update', [notificationId]);
    const both = Promise.allSettled([acts.confirm(notificationId), acts.confirm(notificationId)]);
    // Only when both of them wait for the row is it the same moment.
    for (let waiting: number | undefined = 0; waiting !== 2;) {
      await admin.query('select pg_stat_clear_snapshot()');
      const { rows } = await admin.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = rows[0]?.waiting;
    }
    await admin.query('rollback');
    const ends = await both;
    expect(ends.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'already-done' } });
  });

  it('leaves one line in the journal, with dates and states and no words of the paper', async () => {
    const { caseId, notificationId } = await addTraveller(scene, '2026-03-20');
    await acts.confirm(notificationId, { facts: { ...ALL_FACTS, address: 'Aktau, Hotel Caspian 1' } });
    const { rows } = await scene.database.admin.query(
      `select before, after from event where case_id = $1 and act = 'filing-recorded'`,
      [caseId],
    );
    expect(rows).toMatchObject([
      {
        before: { progress: 'none', deadlineState: 'open' },
        after: { progress: 'differs', deadlineState: 'open', differs: ['address'], filedOn: '2026-03-27' },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain('Aktau');
  });
});
