import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listOpenDeadlines, recordArrival } from '@sapar/casework';
import { arrivalOn, openScene, type Scene } from '@sapar/testing';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
}, 60_000);
beforeEach(() => scene.setClock('2026-03-30T05:00:00Z'));
afterAll(() => scene.close());

describe('an arrival', () => {
  it('starts the clock with an explained last day, seen by scene.host and scene.supplier and by nobody else', async () => {
    const caseId = await scene.openCase();
    const arrival = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-20'));
    const deadlineId = arrival.deadline.id;
    expect(arrival.questions).toEqual([]);
    for (const actor of [scene.host, scene.supplier]) {
      const line = (await listOpenDeadlines(scene.casework, actor, { limit: 50 })).items.find(
        (one) => one.id === deadlineId,
      );
      expect(line).toMatchObject({
        technicianName: 'Deniz Müller-Şahin',
        eventOn: '2026-03-20',
        dueOn: '2026-03-27',
        dueAt: '2026-03-27T18:59:59Z',
        officeCutoffAt: '2026-03-27T12:00:00Z',
        isProvisional: false,
        state: 'open',
        workingDaysUsed: 3,
        workingDaysAllowed: 3,
        filing: 'none',
        openQuestions: 0,
        supplierName: 'Kessel Robotik GmbH',
      });
    }
    expect((await listOpenDeadlines(scene.casework, scene.otherHost, { limit: 50 })).items).toEqual([]);
    const { rows } = await scene.database.admin.query(
      'select steps, rule_id, calendar_version from deadline_revision where deadline_id = $1',
      [deadlineId],
    );
    expect(rows[0]).toMatchObject({ rule_id: 'kz.notification.arrival.deadline', calendar_version: 'KZ-2026.1' });
    expect(rows[0]?.steps).toHaveLength(8);
  });

  it('before the visa begins is saved, counted and asked about (S2)', async () => {
    const { questions, deadline } = await recordArrival(
      scene.casework,
      scene.host,
      await scene.openCase(),
      arrivalOn('2026-02-26'),
    );
    expect(questions).toMatchObject([{ kind: 'arrival-before-visa', answeredAt: null }]);
    expect(
      (await listOpenDeadlines(scene.casework, scene.host, { limit: 200 })).items.find((one) => one.id === deadline.id),
    ).toMatchObject({ dueOn: '2026-03-02', openQuestions: 1 });
  });

  it('on an unknown basis is saved and asked about', async () => {
    expect(
      (
        await recordArrival(
          scene.casework,
          scene.host,
          await scene.openCase(),
          arrivalOn('2026-03-20', { basis: 'unknown' }),
        )
      ).questions,
    ).toMatchObject([{ kind: 'unknown-basis' }]);
  });

  it('while an earlier stay is still open gets a clock of its own and a question (S2)', async () => {
    const caseId = await scene.openCase();
    const first = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-05'));
    const second = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-26'));
    expect(second.questions).toMatchObject([{ kind: 'earlier-stay-open' }]);
    expect(second.deadline.id).not.toBe(first.deadline.id);
  });

  it('after today in Kazakhstan is refused at its field, and nothing is written', async () => {
    const caseId = await scene.openCase();
    await expect(recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-31'))).rejects.toMatchObject({
      code: 'invalid-fields',
      fields: [{ path: 'arrivedOn', code: 'after-today' }],
    });
    expect((await scene.database.admin.query('select 1 from stay where case_id = $1', [caseId])).rowCount).toBe(0);
  });

  it('is today in Kazakhstan although the day has not begun in UTC', async () => {
    await scene.setClock('2026-03-30T20:00:00Z');
    await expect(
      recordArrival(scene.casework, scene.host, await scene.openCase(), arrivalOn('2026-03-31')),
    ).resolves.toMatchObject({
      questions: [],
    });
  });

  it('in a year without calendar is saved as not computable and stands first in the list', async () => {
    await scene.setClock('2028-06-01T05:00:00Z');
    const { deadline } = await recordArrival(
      scene.casework,
      scene.host,
      await scene.openCase({ visaValidToOn: '2029-01-01' }),
      arrivalOn('2028-05-30'),
    );
    expect((await listOpenDeadlines(scene.casework, scene.host, { limit: 1 })).items[0]).toMatchObject({
      id: deadline.id,
      state: 'not-computable',
      dueOn: null,
      missingYear: 2028,
    });
  });

  it("of another company's case is not found", async () => {
    await expect(
      recordArrival(scene.casework, scene.otherHost, await scene.openCase(), arrivalOn('2026-03-20')),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('a planned arrival (S1)', () => {
  it('opens a provisional deadline that the real arrival turns into a real one of a higher revision', async () => {
    const caseId = await scene.openCase({ plannedArrivalOn: '2026-03-22' });
    const provisional = await scene.database.admin.query(
      `select id, is_provisional, due_on::text, revision from deadline where kind = 'arrival-notification' and case_id = $1`,
      [caseId],
    );
    expect(provisional.rows).toMatchObject([{ is_provisional: true, due_on: '2026-03-30', revision: 1 }]);
    const { deadline } = await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-20'));
    expect(deadline.id).toBe(provisional.rows[0]?.id);
    const { rows } = await scene.database.admin.query(
      'select revision, is_provisional, due_on::text, reason from deadline_revision where deadline_id = $1 order by revision',
      [deadline.id],
    );
    expect(rows).toEqual([
      { revision: 1, is_provisional: true, due_on: '2026-03-30', reason: 'planned-arrival' },
      { revision: 2, is_provisional: false, due_on: '2026-03-27', reason: 'arrival-recorded' },
    ]);
  });
});

describe('the list of open deadlines', () => {
  it('comes in pages that together are the whole list in order, each row once', async () => {
    const whole = (await listOpenDeadlines(scene.casework, scene.host, { limit: 200 })).items.map((one) => one.id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listOpenDeadlines(scene.casework, scene.host, {
        limit: 2,
        ...(cursor === undefined ? {} : { cursor }),
      });
      paged.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(whole.length).toBeGreaterThan(4);
    expect(paged).toEqual(whole);
  });

  it('answers a cursor that nobody made with a fault of the field', async () => {
    await expect(listOpenDeadlines(scene.casework, scene.host, { limit: 2, cursor: 'nonsense' })).rejects.toMatchObject(
      {
        code: 'invalid-fields',
        fields: [{ path: 'cursor' }],
      },
    );
  });
});
