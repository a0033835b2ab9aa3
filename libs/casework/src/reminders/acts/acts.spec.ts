import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  actOnDeadline,
  answerReminder,
  claimDelivery,
  openLedger,
  openReminderPage,
  sweepReminders,
  type OpenLedger,
} from '@sapar/casework';
import { addTraveller, filingActs, openScene, type Scene, type Traveller } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let traveller: Traveller;
let deadlineId: string;
let marat: string;
let ledger: OpenLedger;

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];

async function addMember(name: string, role: string): Promise<string> {
  const id = uuidv7();
  await run(
    `insert into user_account (id, email, name, phone, language, created_at) values ($1::uuid, $1::text || '@dala-industry.example', $2, '+7 701 000 00 01', 'en', app_now())`,
    [id, name],
  );
  await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
    ...[uuidv7(), scene.host.tenantId, id, role],
  ]);
  return id;
}

beforeAll(async () => {
  scene = await openScene();
  ledger = await openLedger({
    databaseUrl: scene.database.workerUrl,
    linkKey: randomBytes(32).toString('base64'),
    poolSize: 4,
  });
  await scene.setClock('2026-03-20T05:00:00Z');
  marat = await addMember('Marat Dosov', 'coordinator');
  await addMember('Timur', 'manager');
}, 60_000);
beforeEach(async () => {
  await scene.setClock('2026-03-20T05:00:00Z');
  traveller = await addTraveller(scene, '2026-03-20');
  const [row] = await run<{ id: string }>(
    `select id from deadline where case_id = $1 and kind = 'arrival-notification'`,
    [traveller.caseId],
  );
  deadlineId = row!.id;
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

/** The token in the mail that the sweep puts together for the doer. */
async function tokenOfMail(): Promise<string> {
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const letter = (await claimDelivery(ledger, tenantId, id))?.letters.find((one) => one.deadlineId === deadlineId);
      if (letter?.actToken != null) return letter.actToken;
    }
  throw new Error('no mail with a link');
}
const planned = async (): Promise<readonly string[]> => {
  const rows = await run<{ line: string }>(
    `select to_char(r.due_at at time zone 'Asia/Almaty', 'DD HH24:MI') || ' ' || r.threshold || ' ' || coalesce(u.name, '') as line
     from reminder r left join user_account u on u.id = r.recipient_user_id
     where r.deadline_id = $1 and r.state = 'planned' and r.threshold <> 'overdue' order by r.due_at, line`,
    [deadlineId],
  );
  return rows.map(({ line }) => line);
};
const acts = () =>
  run<{ kind: string; said_by: string | null }>(
    'select kind, said_by from reminder_act where deadline_id = $1 and taken_back_at is null order by at, id',
    [deadlineId],
  );
const LAST_DAY = ['27 09:00 last-day-morning Aliya Serikova', '27 13:00 last-call Aliya Serikova'];

describe('the page of a reminder', () => {
  it('shows the matter, for whom the link was made and who has it, and opening it a thousand times changes nothing', async () => {
    const token = await tokenOfMail();
    const before = await run('select md5(string_agg(r::text, $1 order by r.id)) from reminder r', ['']);
    for (let time = 0; time < 20; time += 1) await openReminderPage(scene.casework, token);
    const page = await openReminderPage(scene.casework, token);
    expect(page).toMatchObject({
      madeFor: 'Aliya Serikova',
      kind: 'arrival-notification',
      dueOn: '2026-03-27',
      act: null,
    });
    expect(page).toMatchObject({ state: 'open', doerName: 'Aliya Serikova', technicianName: 'Deniz Müller-Şahin' });
    expect(await run('select md5(string_agg(r::text, $1 order by r.id)) from reminder r', [''])).toEqual(before);
    expect(await acts()).toEqual([]);
  });

  it('takes I have it once: repeats and the climb stop, the last day stays, a second press changes nothing', async () => {
    const token = await tokenOfMail();
    const page = await answerReminder(scene.casework, token, { kind: 'have-it' });
    expect(page.act).toMatchObject({ kind: 'have-it', byName: 'Aliya Serikova', isMine: true });
    expect(await planned()).toEqual(LAST_DAY);
    await answerReminder(scene.casework, token, { kind: 'have-it' });
    expect(await acts()).toEqual([{ kind: 'have-it', said_by: null }]);
    const [deadline] = await run<{ state: string }>('select state from deadline where id = $1', [deadlineId]);
    expect(deadline!.state).toBe('open');
  });

  it('gives the repeats back when the answer is taken back', async () => {
    const token = await tokenOfMail();
    const before = await planned();
    await answerReminder(scene.casework, token, { kind: 'have-it' });
    const page = await answerReminder(scene.casework, token, { kind: 'take-back' });
    expect(page.act).toBeNull();
    expect(await planned()).toEqual(before);
  });

  it('keeps both names when somebody else presses the button', async () => {
    const token = await tokenOfMail();
    const page = await answerReminder(scene.casework, token, { kind: 'have-it', saidBy: 'Assel, assistant' });
    expect(page.act).toMatchObject({ byName: 'Aliya Serikova', saidBy: 'Assel, assistant' });
  });

  it('puts off one person’s reminders for a day at most in the last week, and everybody else’s stay', async () => {
    await scene.setClock('2026-03-26T05:00:00Z');
    const token = await tokenOfMail();
    const late = answerReminder(scene.casework, token, { kind: 'snooze', until: '2026-03-27T13:00:00Z' });
    await expect(late).rejects.toMatchObject({ fields: [{ path: 'until', code: 'too-late' }] });
    const page = await openReminderPage(scene.casework, token);
    expect(page.snoozes.map(({ hours }) => hours)).toEqual([2, 4, 24]);
    await answerReminder(scene.casework, token, { kind: 'snooze', until: page.snoozes[2]!.untilAt });
    expect(await planned()).toEqual([
      '27 10:00 snoozed Aliya Serikova',
      '27 13:00 last-call Aliya Serikova',
      '27 14:00 climb Timur',
    ]);
  });

  it('hands the case over: the new doer is told at once and gets what was to come', async () => {
    const token = await tokenOfMail();
    const page = await answerReminder(scene.casework, token, { kind: 'hand-over', toUserId: marat });
    expect(page).toMatchObject({ doerName: 'Marat Dosov', act: { kind: 'handed-over', toName: 'Marat Dosov' } });
    expect(await planned()).toEqual([
      '20 10:00 handed-over Marat Dosov',
      '26 09:00 working-morning Marat Dosov',
      '27 09:00 last-day-morning Marat Dosov',
      '27 13:00 last-call Marat Dosov',
      '27 14:00 climb Timur',
    ]);
    await answerReminder(scene.casework, token, { kind: 'hand-over', toUserId: marat });
    expect(await acts()).toHaveLength(1);
    const stranger = answerReminder(scene.casework, token, { kind: 'hand-over', toUserId: scene.supplier.userId });
    await expect(stranger).rejects.toMatchObject({ fields: [{ path: 'toUserId', code: 'invalid' }] });
  });

  it('sends not ours to whoever leads, at once, with the reason kept', async () => {
    const token = await tokenOfMail();
    await answerReminder(scene.casework, token, { kind: 'not-ours', reason: 'He stays with the other company' });
    expect(await planned()).toContain('20 10:00 not-ours Timur');
    const [act] = await run<{ reason: string }>('select reason from reminder_act where deadline_id = $1', [deadlineId]);
    expect(act!.reason).toBe('He stays with the other company');
  });

  it('shows how the matter ended after it is closed, and answers nothing any more', async () => {
    const token = await tokenOfMail();
    const file = filingActs(scene);
    const documentId = await file.upload();
    await file.file(traveller.notificationId, {
      kind: 'confirmed',
      filedBy: 'host',
      channel: 'vmp',
      number: '7',
      documentId,
    });
    const page = await answerReminder(scene.casework, token, { kind: 'have-it' });
    expect(page).toMatchObject({ state: 'met', endedByName: 'Aliya Serikova', act: null, snoozes: [] });
    expect(await acts()).toEqual([]);
  });

  it('is unknown to a token that was made up, and closed to who has left the company', async () => {
    await expect(openReminderPage(scene.casework, 'made-up')).rejects.toMatchObject({ code: 'not-found' });
    const token = await tokenOfMail();
    await run('update membership set ended_at = app_now() where user_id = $1', [scene.host.userId]);
    const answer = answerReminder(scene.casework, token, { kind: 'have-it' });
    await expect(answer).rejects.toMatchObject({ code: 'link-ended' });
    await run('update membership set ended_at = null where user_id = $1', [scene.host.userId]);
  });
});

describe('the same answers from the screens', () => {
  it('are the host’s alone and stand in the history of the case', async () => {
    await actOnDeadline(scene.casework, scene.host, deadlineId, { kind: 'have-it' });
    expect(await planned()).toEqual(['20 10:00 arrival Aliya Serikova', ...LAST_DAY]);
    const foreign = actOnDeadline(scene.casework, scene.supplier, deadlineId, { kind: 'have-it' });
    await expect(foreign).rejects.toMatchObject({ code: 'not-allowed' });
    const events = await run(`select 1 from event where subject_id = $1 and act = 'reminder-answered'`, [deadlineId]);
    expect(events).toHaveLength(1);
  });
});
