import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  addIncident,
  changeIncident,
  claimDelivery,
  closeIncident,
  decideLaw,
  listIncidents,
  markDotSent,
  openLedger,
  readCase,
  readIncident,
  readIncidentHistory,
  readToday,
  recountShippedLaw,
  reopenIncident,
  settleDelivery,
  sweepReminders,
  type Actor,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { CloseIncident, DecideLaw, NewIncident, ROLE_PERMISSIONS, type Incident } from '@sapar/contracts';
import { openScene, type Scene } from '@sapar/testing';
import { uuidv7 } from 'uuidv7';

let scene: Scene;
let ledger: OpenLedger;
let technicianId: string;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
  technicianId = (await readCase(scene.casework, scene.host, await scene.openCase())).technician.id;
}, 60_000);
beforeEach(async () => {
  // A Friday; the Monday after it is a working day.
  await scene.setClock('2026-06-05T05:00:00Z');
  for (const table of ['reminder', 'delivery', 'incident_person', 'incident']) await run(`delete from ${table}`);
  await run('truncate law_decision cascade');
  await run(
    `delete from membership where user_id not in (select m.user_id from membership m where m.role = 'coordinator')`,
  );
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];
const FACTS = { title: 'A folder went to a wrong address', foundOn: '2026-06-05', dataKinds: ['passport-numbers'] };
const facts = (changes: object = {}): NewIncident => NewIncident.parse({ ...FACTS, ...changes });
const add = (changes: object = {}, actor: Actor = scene.host) => addIncident(scene.casework, actor, facts(changes));
const close = ({ id, version }: Incident, doneOn = '2026-06-05') =>
  closeIncident(
    ...([scene.casework, scene.host, id, version] as const),
    CloseIncident.parse({ kind: 'notified', doneOn, number: 'N-118', addressee: 'The authority' }),
  );
const asOwner = (actor: Actor): Actor => ({ ...actor, role: 'owner', permissions: ROLE_PERMISSIONS.owner });
async function join(role: string, tenantId = scene.host.tenantId): Promise<string> {
  const id = uuidv7();
  await run(`insert into user_account (id, email, name, language, created_at) values ($1, $2, $3, 'kk', now())`, [
    ...[id, `${id}@dala-industry.example`, role],
  ]);
  await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
    ...[uuidv7(), tenantId, id, role],
  ]);
  return id;
}
async function send(tenantId = scene.host.tenantId): Promise<ClaimedDelivery[]> {
  const sent: ClaimedDelivery[] = [];
  for (const id of (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds)) {
    const mail = await claimDelivery(ledger, tenantId, id);
    if (mail === null || !(await markDotSent(ledger, mail))) continue;
    await settleDelivery(ledger, mail, { kind: 'accepted', answer: '250' });
    sent.push(mail);
  }
  return sent;
}

describe('a breach of personal data', () => {
  it('has a last day from the rule, with its steps, its source and that it is contested', async () => {
    const incident = await add({ technicianIds: [technicianId], othersCount: 2 });
    expect(incident).toMatchObject({
      ...{ state: 'open', dueOn: '2026-06-08', personsCount: 3, people: [{ id: technicianId }] },
      rule: { id: 'kz.personal-data.breach.authority-working-days', version: '1' },
      conflicts: [{ en: 'One secondary source.' }],
      personsRule: { value: '09.08.2024 No. 481/НҚ' },
    });
    expect(incident.openQuestions).toHaveLength(1);
    expect(incident.steps.map(({ on, day }) => [on, day])).toEqual([
      ...[['2026-06-05', null] as const, ['2026-06-06', null] as const],
      ...[['2026-06-07', null] as const, ['2026-06-08', 1] as const],
    ]);
  });

  it('found before the rule was in force has no last day, and says so', async () => {
    const { dueOn, rule } = await add({ foundOn: '2024-06-28' });
    expect([dueOn, rule]).toEqual([null, null]);
  });

  it('is closed by number and day of the notice, late or not, and opened again', async () => {
    const incident = await add({ foundOn: '2026-06-01' });
    const closed = await close(incident);
    expect(closed).toMatchObject({ state: 'notified', closing: { number: 'N-118', isLate: true } });
    await expect(close(closed)).rejects.toMatchObject({ code: 'already-done' });
    const open = await reopenIncident(scene.casework, scene.host, closed.id, closed.version);
    expect(open).toMatchObject({ state: 'open', closing: null });
    await expect(close(open, '2026-05-31')).rejects.toMatchObject({ code: 'invalid-fields' });
    await expect(close(open, '2026-06-06')).rejects.toMatchObject({ code: 'invalid-fields' });
    const owed = await closeIncident(scene.casework, scene.host, open.id, open.version, {
      ...{ kind: 'not-owed', reason: 'The folder was empty' },
    });
    expect(owed).toMatchObject({ state: 'not-owed', closing: { reason: 'The folder was empty', isLate: false } });
  });

  it('keeps in its history days, kinds and numbers, and of words only that they changed', async () => {
    const { id, version } = await add();
    await changeIncident(scene.casework, scene.host, id, version, facts({ foundOn: '2026-06-04', measures: 'Called' }));
    const { items } = await readIncidentHistory(scene.casework, scene.host, id);
    expect(items.map(({ act }) => act)).toEqual(['incident-changed', 'incident-recorded']);
    expect(items[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'dueOn', before: '2026-06-08', after: '2026-06-05', isNamed: true },
        { field: 'measures', before: null, after: null, isNamed: false },
      ]),
    );
    expect(JSON.stringify(items)).not.toContain('Called');
  });

  it('is one company’s own: nobody else finds it, or names people that it does not see', async () => {
    const { id } = await add();
    for (const actor of [scene.supplier, scene.otherHost]) {
      expect((await listIncidents(scene.casework, actor)).items).toEqual([]);
      await expect(readIncident(scene.casework, actor, id)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(add({ technicianIds: [technicianId] }, scene.otherHost)).rejects.toMatchObject({ code: 'not-found' });
    expect(await run('select tenant_id from incident')).toEqual([{ tenant_id: scene.host.tenantId }]);
  });

  it('is shown on Today to who closes it, and to nobody else', async () => {
    const { id } = await add();
    const shown = async (actor: Actor) => (await readToday(scene.casework, actor)).incidents;
    expect(await shown(asOwner(scene.host))).toEqual([
      { id, title: FACTS.title, dueOn: '2026-06-08', foundOn: '2026-06-05' },
    ]);
    expect(await shown(scene.host)).toEqual([]);
    expect(await shown(asOwner(scene.supplier))).toEqual([]);
  });
});

describe('its notice', () => {
  it('is mailed at once to owner and lawyer, then on its last day and after it, without a word of what happened', async () => {
    for (const role of ['owner', 'lawyer', 'hr']) await join(role);
    await add({ technicianIds: [technicianId] });
    const first = await send();
    expect(first.map(({ recipientName, kind }) => `${recipientName} ${kind}`).sort()).toEqual([
      ...['lawyer incident-reminders', 'owner incident-reminders'],
    ]);
    expect(first[0]?.incidents).toMatchObject([{ foundOn: '2026-06-05', dueOn: '2026-06-08', today: '2026-06-05' }]);
    expect(JSON.stringify(first)).not.toContain('wrong address');
    expect(await send()).toEqual([]);
    await scene.setClock('2026-06-08T05:00:00Z');
    expect(await send()).toHaveLength(2);
    await scene.setClock('2026-06-09T05:00:00Z');
    expect(await send()).toHaveLength(2);
  });

  it('is mailed no more once it is closed, even where a mail is already gathered, and again when that is taken back', async () => {
    await join('owner');
    const incident = await add();
    const [waiting] = (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds);
    const closed = await close(incident);
    expect(await claimDelivery(ledger, scene.host.tenantId, waiting ?? '')).toBeNull();
    await reopenIncident(scene.casework, scene.host, closed.id, closed.version);
    expect(await send()).toHaveLength(1);
  });

  it('is dropped by whoever takes the mail up, should the closing ever leave a reminder behind', async () => {
    await join('owner');
    const { id } = await add();
    const [waiting = ''] = (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds);
    // Past the use-case, which cancels what is gathered itself: the look before the sending is all that is left.
    await run(
      `update incident set closed_kind = 'not-owed', closed_reason = 'x', closed_by = recorded_by, closed_at = app_now() where id = $1`,
      [id],
    );
    expect(await claimDelivery(ledger, scene.host.tenantId, waiting)).toBeNull();
    const left = await run('select state, cancel_reason from reminder where delivery_id = $1', [waiting]);
    expect(left).toEqual([{ state: 'cancelled', cancel_reason: 'incident-closed' }]);
  });

  it('does not leave when the breach is closed between the taking up and the dot', async () => {
    await join('owner');
    const incident = await add();
    const [waiting = ''] = (await sweepReminders(ledger)).flatMap(({ deliveryIds }) => deliveryIds);
    const mail = await claimDelivery(ledger, scene.host.tenantId, waiting);
    await close(incident);
    expect(await markDotSent(ledger, mail!)).toBe(false);
  });

  it('moves with the day of finding', async () => {
    await join('owner');
    const { id, version } = await add();
    await changeIncident(scene.casework, scene.host, id, version, facts({ foundOn: '2026-06-04' }));
    expect((await send()).flatMap(({ incidents }) => incidents)).toMatchObject([{ dueOn: '2026-06-05' }]);
  });

  const lawyer = (): Actor => ({ ...scene.host, role: 'lawyer', permissions: ROLE_PERMISSIONS.lawyer });
  const sign = (value: number, isDry = false) =>
    decideLaw(
      ...([scene.casework, lawyer()] as const),
      DecideLaw.parse({
        ...{ kind: 'figure', ruleId: 'kz.personal-data.breach.authority-working-days', value, fromOn: '2026-06-01' },
        ...{ source: { title: 'The law as amended', link: 'https://adilet.zan.kz/' }, reason: 'As amended' },
      }),
      { isDry },
    );
  const planned = async () =>
    (
      await run<{ on: string }>(
        `select distinct occurrence as on from reminder where state = 'planned' and threshold = 'breach-last-day' order by 1`,
      )
    ).map(({ on }) => on);

  it('is counted anew when the law changes: the new last day stands with a line in the history, mails follow the earlier', async () => {
    await join('owner');
    const { id } = await add();
    await send();
    expect((await sign(3, true)).effect).toMatchObject({ affected: 1, moved: 1 });
    expect(await readIncident(scene.casework, scene.host, id)).toMatchObject({ dueOn: '2026-06-08', version: 1 });
    await sign(3);
    // Found on Fri 5 June: Mon 8, Tue 9 and Wed 10 instead of Mon 8 alone.
    const moved = await readIncident(scene.casework, scene.host, id);
    expect(moved).toMatchObject({ dueOn: '2026-06-10', earlierDueOn: '2026-06-08', rule: { version: '1+own' } });
    expect(await planned()).toEqual(['2026-06-08', '2026-06-10']);
    expect((await send()).flatMap(({ incidents }) => incidents)).toMatchObject([{ dueOn: '2026-06-08' }]);
    const { items } = await readIncidentHistory(scene.casework, scene.host, id);
    expect(items[0]).toMatchObject({
      ...{ act: 'incident-recounted', byName: 'Aliya Serikova' },
      changes: expect.arrayContaining([{ field: 'dueOn', before: '2026-06-08', after: '2026-06-10', isNamed: true }]),
    });
    await sign(2);
    expect(await readIncident(scene.casework, scene.host, id)).toMatchObject({
      ...{ dueOn: '2026-06-09', earlierDueOn: '2026-06-08' },
    });
    await sign(1);
    expect(await readIncident(scene.casework, scene.host, id)).toMatchObject({
      ...{ dueOn: '2026-06-08', earlierDueOn: null },
    });
    expect(await planned()).toEqual(['2026-06-08']);
  });

  it('whose last day has come, or that is closed, is never made later; the shipped law reaches a supplier’s too', async () => {
    const [due, closed] = [await add(), await close(await add())];
    await scene.setClock('2026-06-08T05:00:00Z');
    await sign(3);
    for (const { id } of [due, closed])
      expect(await readIncident(scene.casework, scene.host, id)).toMatchObject({ dueOn: '2026-06-08' });
    // Recorded only after the signature, and due by the law as shipped before it.
    expect(await add()).toMatchObject({ dueOn: '2026-06-08' });
    const { id } = await add({}, scene.supplier);
    await run(`update incident set due_on = '2026-06-11', steps = '[]' where id = $1`, [id]);
    const { id: late } = await add({}, scene.supplier);
    await run(`update incident set due_on = '2026-06-07' where id = $1`, [late]);
    await recountShippedLaw(ledger, null);
    expect(await readIncident(scene.casework, scene.supplier, id)).toMatchObject({ dueOn: '2026-06-08' });
    expect(await readIncident(scene.casework, scene.supplier, late)).toMatchObject({ dueOn: '2026-06-07' });
    const { items } = await readIncidentHistory(scene.casework, scene.supplier, id);
    expect(items[0]).toMatchObject({ act: 'incident-recounted', byName: null });
  });

  it('of a supplier goes to the supplier’s own people, and a lawyer who is none any more gets none', async () => {
    const lawyer = await join('lawyer', scene.supplier.tenantId);
    await add({}, scene.supplier);
    await run(`update membership set role = 'hr' where user_id = $1`, [lawyer]);
    expect(await send(scene.supplier.tenantId)).toEqual([]);
    await join('owner', scene.supplier.tenantId);
    expect((await send(scene.supplier.tenantId)).map(({ recipientName }) => recipientName)).toEqual(['owner']);
  });
});
