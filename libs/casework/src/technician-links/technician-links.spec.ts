import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  closeTechnicianVisit,
  erasePerson,
  listTechnicianLinks,
  makeTechnicianLink,
  openLedger,
  openTechnicianPage,
  openTechnicianVisit,
  readTechnicianVisit,
  recordArrival,
  resendTechnicianLink,
  revokeTechnicianLink,
  sendTechnicianCode,
  type OpenLedger,
} from '@sapar/casework';
import { ErasePerson } from '@sapar/contracts';
import { arrivalOn, openScene, sendVisitMails, type Scene } from '@sapar/testing';
import { createDataSource } from '@sapar/persistence';

const NOON = '2026-03-20T05:00:00Z';
const ADDRESS = 'deniz@kessel.example';

let scene: Scene;
let ledger: OpenLedger;
let caseId: string;
beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
}, 60_000);
beforeEach(async () => {
  await scene.setClock(NOON);
  await run('truncate sign_in_pace, technician_session, technician_link, delivery cascade');
  caseId = await scene.openCase();
  await run('update technician set email = $1 where id = (select technician_id from visit_case where id = $2)', [
    ...[ADDRESS, caseId],
  ]);
});
afterAll(async () => {
  await ledger.close();
  await scene.close();
});

const run = async <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, values)).rows as T[];

const send = () => sendVisitMails(ledger);
async function linkOf(actor = scene.host): Promise<string> {
  await makeTechnicianLink(scene.casework, actor, caseId);
  const [mail] = await send();
  return mail?.kind === 'technician-link' ? mail.token : '';
}
async function codeOf(token: string): Promise<string> {
  await sendTechnicianCode(scene.casework, token);
  const [mail] = await send();
  return mail?.kind === 'technician-code' ? mail.code : '';
}
const enter = async (token: string): Promise<string> =>
  (await openTechnicianVisit(scene.casework, token, { code: await codeOf(token) })).token;
const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const ended = { code: 'visit-link-ended' };
const closed = { code: 'not-signed-in' };
const wrong = { fields: [{ path: 'code', code: 'wrong-mailed-code' }] };
const linkNow = async () => (await listTechnicianLinks(scene.casework, scene.host, caseId)).items[0]!;

describe('a technician without an account', () => {
  it('gets a link at the own address, sees only where a code goes, and with the code the own case', async () => {
    const token = await linkOf();
    expect(await openTechnicianPage(scene.casework, token)).toEqual({
      ...{
        hostName: 'Dala Industry LLP',
        emailMasked: 'd…@kessel.example',
        language: 'en',
        isDemo: false,
        state: 'open',
      },
    });
    await sendTechnicianCode(scene.casework, token);
    const [mail] = await send();
    expect(mail).toMatchObject({ kind: 'technician-code', to: ADDRESS, code: expect.stringMatching(/^\d{6}$/) });
    const code = mail?.kind === 'technician-code' ? mail.code : '';
    const session = await openTechnicianVisit(scene.casework, token, { code });
    const visit = await readTechnicianVisit(scene.casework, token, session.token);
    expect(visit).toMatchObject({
      ...{
        host: { name: 'Dala Industry LLP' },
        supplierName: 'Kessel Robotik GmbH',
        contact: { name: 'Aliya Serikova' },
      },
      ...{ place: { address: 'Atyrau, Azattyq 12' }, plan: { fromOn: '2026-03-20', toOn: '2026-04-10' }, stay: null },
      ...{
        person: { surname: 'MÜLLER-ŞAHİN', citizenship: 'DE', email: ADDRESS },
        passport: { masked: expect.any(String) },
      },
      today: '2026-03-20',
    });
    expect(JSON.stringify(visit)).not.toContain('C01X00T47');
  });

  it('is told why a date is what it is: every day counted, the rule and its sources', async () => {
    await recordArrival(scene.casework, scene.host, caseId, arrivalOn('2026-03-20'));
    const token = await linkOf();
    const { lastDay } = await readTechnicianVisit(scene.casework, token, await enter(token));
    // A visa of an unknown number of days: the 30 of its category, from 20 March to 18 April.
    expect(lastDay).toMatchObject({ dueOn: '2026-04-18', why: { eventOn: '2026-03-20', dueOn: '2026-04-18' } });
    expect(lastDay?.why.steps.map(({ on, day }) => [on, day])).toEqual([
      ['2026-03-20', 1],
      ['2026-04-18', 30],
    ]);
    expect(lastDay?.why.rule).toMatchObject({ id: 'kz.visa.b2.single.stay-days', sources: [{}, {}] });
  });

  it('costs a scanner nothing: opening the link, also a hundred times, sends no code, uses nothing up and writes no line', async () => {
    const token = await linkOf();
    const state = () =>
      run(
        `select (select count(*) from event) as events, (select count(*) from delivery) as mails, l::text from technician_link l`,
      );
    const before = await state();
    for (let times = 0; times < 100; times += 1) await openTechnicianPage(scene.casework, token);
    expect(await state()).toEqual(before);
  });

  it('has a code that works once, ten minutes, and not again by the mail that is sent anew', async () => {
    const token = await linkOf();
    const code = await codeOf(token);
    await openTechnicianVisit(scene.casework, token, { code });
    await expect(openTechnicianVisit(scene.casework, token, { code })).rejects.toMatchObject(wrong);
    await run(
      `update delivery set state = 'queued', next_try_at = app_now(), lease_until = null, enqueued_at = null where kind = 'technician-code'`,
    );
    expect(await send()).toEqual([]);
    await expect(openTechnicianVisit(scene.casework, token, { code })).rejects.toMatchObject(wrong);
    const late = await codeOf(token);
    await scene.setClock('2026-03-20T05:10:01Z');
    await expect(openTechnicianVisit(scene.casework, token, { code: late })).rejects.toMatchObject(wrong);
  });

  it('opens one session with one code that is sent twice at once', async () => {
    const token = await linkOf();
    const code = await codeOf(token);
    const both = await Promise.allSettled([1, 2].map(() => openTechnicianVisit(scene.casework, token, { code })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('has five tries for a code, also when they come at once; the right one is then refused like a wrong one', async () => {
    const token = await linkOf();
    const code = await codeOf(token);
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => openTechnicianVisit(scene.casework, token, { code: wrongOf(code) })),
    );
    expect(tries.map((one) => (one.status === 'rejected' ? (one.reason as { code: string }).code : ''))).toEqual(
      Array.from({ length: 5 }, () => 'invalid-fields'),
    );
    await expect(openTechnicianVisit(scene.casework, token, { code })).rejects.toMatchObject(wrong);
    expect(
      await run(`select 1 from event where act = 'technician-code-refused' and case_id = $1`, [caseId]),
    ).toHaveLength(6);
  });

  it('is slowed down like a sign-in: after ten wrong codes and after three mails without one', async () => {
    const token = await linkOf();
    for (let times = 0; times < 10; times += 1)
      await expect(openTechnicianVisit(scene.casework, token, { code: '000000' })).rejects.toMatchObject(wrong);
    await expect(openTechnicianVisit(scene.casework, token, { code: '000000' })).rejects.toMatchObject({
      code: 'too-many-tries',
    });
    for (let times = 0; times < 3; times += 1) await sendTechnicianCode(scene.casework, token);
    await expect(sendTechnicianCode(scene.casework, token)).rejects.toMatchObject({ code: 'too-many-tries' });
  });

  it('is told alike for a wrong code whether one was sent or not', async () => {
    const token = await linkOf();
    const without = await openTechnicianVisit(scene.casework, token, { code: '123456' }).catch(
      (error: unknown) => error,
    );
    const code = await codeOf(token);
    const withOne = await openTechnicianVisit(scene.casework, token, { code: wrongOf(code) }).catch(
      (error: unknown) => error,
    );
    expect(without).toEqual(withOne);
  });

  it('has nothing readable in any table: neither token nor code, and a hash of the code that a million guesses do not open', async () => {
    const token = await linkOf();
    const code = await codeOf(token);
    const session = (await run<{ line: string }>('select l::text as line from technician_link l'))
      .map(({ line }) => line)
      .join();
    for (const secret of [token, code]) expect(session).not.toContain(secret);
    const lines = (await run<{ line: string }>('select e::text as line from event e')).map(({ line }) => line).join();
    for (const secret of [token, ADDRESS]) expect(lines).not.toContain(secret);
  });
});

describe('the session of a technician', () => {
  it('is good at its own link alone, and opens no row under row-level security', async () => {
    const token = await linkOf();
    const session = await enter(token);
    const other = await scene.openCase();
    await run(
      `update technician set email = 'x@kessel.example' where id = (select technician_id from visit_case where id = $1)`,
      [other],
    );
    await makeTechnicianLink(scene.casework, scene.supplier, other);
    const [mail] = await send();
    const second = mail?.kind === 'technician-link' ? mail.token : '';
    await expect(readTechnicianVisit(scene.casework, second, session)).rejects.toMatchObject(closed);
    await expect(readTechnicianVisit(scene.casework, token, 'x'.repeat(43))).rejects.toMatchObject(closed);
    const asTechnician = createDataSource({ url: scene.database.appUrl, role: 'sapar_app', poolSize: 1 });
    await asTechnician.initialize();
    const { hash } = (await run<{ hash: string }>('select token_hash as hash from technician_session'))[0]!;
    await asTechnician.query(`select set_config('app.session', $1, false)`, [hash]);
    for (const table of [
      'visit_case',
      'technician',
      'passport',
      'stay',
      'technician_link',
      'technician_session',
      'tenant',
    ])
      expect([table, await asTechnician.query(`select 1 from ${table}`)]).toEqual([table, []]);
    await asTechnician.destroy();
  });

  it('ends with signing out, after twelve hours, with a new link, with the link taken back and with the case closed', async () => {
    const token = await linkOf();
    const out = await enter(token);
    await closeTechnicianVisit(scene.casework, token, out);
    await expect(readTechnicianVisit(scene.casework, token, out)).rejects.toMatchObject(closed);
    const night = await enter(token);
    await scene.setClock('2026-03-20T17:05:00Z');
    await expect(readTechnicianVisit(scene.casework, token, night)).rejects.toMatchObject(closed);
    const before = await enter(token);
    const again = await resendTechnicianLink(
      scene.casework,
      scene.supplier,
      (await linkNow()).id,
      (await linkNow()).version,
    );
    await expect(readTechnicianVisit(scene.casework, token, before)).rejects.toMatchObject({ code: 'not-found' });
    await expect(openTechnicianPage(scene.casework, token)).rejects.toMatchObject({ code: 'not-found' });
    const [mail] = await send();
    const newer = mail?.kind === 'technician-link' ? mail.token : '';
    await run('truncate sign_in_pace');
    const open = await enter(newer);
    await run(
      `insert into case_end (id, host_tenant_id, supplier_tenant_id, case_id, kind, ended_at) select gen_random_uuid(), host_tenant_id, supplier_tenant_id, id, 'closed', now() from visit_case where id = $1`,
      [caseId],
    );
    await expect(readTechnicianVisit(scene.casework, newer, open)).rejects.toMatchObject(closed);
    await expect(sendTechnicianCode(scene.casework, newer)).rejects.toMatchObject(ended);
    await run('delete from case_end where case_id = $1', [caseId]);
    expect(await readTechnicianVisit(scene.casework, newer, open)).toMatchObject({
      supplierName: 'Kessel Robotik GmbH',
    });
    await revokeTechnicianLink(scene.casework, scene.host, again.id, (await linkNow()).version);
    await expect(readTechnicianVisit(scene.casework, newer, open)).rejects.toMatchObject(closed);
    expect(await openTechnicianPage(scene.casework, newer)).toMatchObject({ state: 'ended', emailMasked: null });
  });

  it('ends a week after the visit, and with the person’s erasure', async () => {
    const token = await linkOf();
    const session = await enter(token);
    expect((await linkNow()).expiresAt).toBe('2026-04-17T19:00:00Z');
    await scene.setClock('2026-04-17T19:00:01Z');
    expect(await openTechnicianPage(scene.casework, token)).toMatchObject({ state: 'ended' });
    const [person] = await run<{ id: string; version: number; name: string }>(
      'select t.id, t.version, t.display_name as name from technician t join visit_case c on c.technician_id = t.id where c.id = $1',
      [caseId],
    );
    const { id, version, name } = person!;
    const owner = { ...scene.supplier, role: 'owner' as const };
    const body = ErasePerson.parse({ typedName: name, reason: 'asked-by-person' });
    await erasePerson(scene.casework, owner, id, version, body);
    await scene.setClock(NOON);
    await expect(readTechnicianVisit(scene.casework, token, session)).rejects.toMatchObject({ code: 'not-found' });
    expect(await run('select 1 from technician_link where token_hash is not null')).toEqual([]);
  });
});
