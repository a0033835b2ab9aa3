import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  claimDelivery,
  inboundLocalPart,
  listLedger,
  listMessages,
  markDotSent,
  openLedger,
  readToday,
  settleDeadAddress,
  settleDelivery,
  sweepReminders,
  type ClaimedDelivery,
  type OpenLedger,
} from '@sapar/casework';
import { LedgerQuery } from '@sapar/contracts';
import { addTraveller, openScene, type Scene, type Traveller } from '@sapar/testing';
import { createTransport } from 'nodemailer';
import { pino } from 'pino';
import { uuidv7 } from 'uuidv7';
import { mailOf } from '../letters/mail-of.js';
import { openInboundServer, type InboundServer } from './inbound-server.js';

const DOMAIN = 'in.sapar.example';
const HOUSE = { from: 'Sapar <s@sapar.example>', publicUrl: 'https://sapar.example', inboundDomain: DOMAIN };
const MORNING = '2026-03-27T04:00:01Z';
const ALIYA = 'aliya@dala-industry.example';

let scene: Scene;
let ledger: OpenLedger;
let server: InboundServer;
let traveller: Traveller;
const people = { marat: uuidv7(), timur: uuidv7() };

const run = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  (await scene.database.admin.query(sql, parameters)).rows as T[];

beforeAll(async () => {
  scene = await openScene();
  const linkKey = randomBytes(32).toString('base64');
  ledger = await openLedger({ databaseUrl: scene.database.workerUrl, linkKey, poolSize: 4 });
  server = await openInboundServer({
    ...{ ledger, domain: DOMAIN, port: 0, host: '127.0.0.1', tls: null, log: pino({ level: 'silent' }) },
  });
  await scene.setClock('2026-03-20T05:00:00Z');
  for (const [name, role, id] of [
    ['Marat', 'coordinator', people.marat],
    ['Timur', 'manager', people.timur],
  ]) {
    await run(
      `insert into user_account (id, email, name, language, created_at) values ($1::uuid, lower($2) || '@dala-industry.example', $2, 'en', app_now())`,
      [id, name],
    );
    await run('insert into membership (id, tenant_id, user_id, role, created_at) values ($1, $2, $3, $4, app_now())', [
      ...[uuidv7(), scene.host.tenantId, id, role],
    ]);
  }
  await run('update membership set deputy_user_id = $1 where user_id = $2', [people.marat, scene.host.userId]);
}, 60_000);
beforeEach(async () => {
  await run('truncate inbound_mail, dead_address, case_mention, case_message, reminder, delivery cascade');
  await scene.setClock('2026-03-20T05:00:00Z');
  traveller = await addTraveller(scene, '2026-03-20');
  await run(`update reminder set state = 'cancelled' where due_at < '2026-03-27T03:59:00Z'`);
  await scene.setClock(MORNING);
});
afterAll(async () => {
  await server.close();
  await ledger.close();
  await scene.close();
});

/** Everything that is due, sent and accepted. */
async function sent(): Promise<readonly ClaimedDelivery[]> {
  const mails: ClaimedDelivery[] = [];
  for (const { tenantId, deliveryIds } of await sweepReminders(ledger))
    for (const id of deliveryIds) {
      const claimed = await claimDelivery(ledger, tenantId, id);
      if (claimed === null || !(await markDotSent(ledger, claimed))) continue;
      await settleDelivery(ledger, claimed, { kind: 'accepted', answer: '250' });
      mails.push(claimed);
    }
  return mails;
}
const firstSent = async (): Promise<ClaimedDelivery> => (await sent()).find((one) => one.recipientEmail === ALIYA)!;
const kinds = (mails: readonly ClaimedDelivery[]) => mails.map((one) => `${one.kind} ${one.recipientEmail}`).sort();

/** Hands a mail over as another server does; answers what it was told. */
async function handOver(to: string, lines: readonly string[], from = ALIYA): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true });
  try {
    const raw = lines.join('\r\n');
    const { response } = (await transport.sendMail({ envelope: { from, to }, raw })) as unknown as { response: string };
    return response;
  } catch (error) {
    return (error as { response?: string }).response ?? String(error);
  } finally {
    transport.close();
  }
}
let count = 0;
const reply = (words: string, ...heads: readonly string[]): readonly string[] => [
  ...[`From: Aliya Serikova <${ALIYA}>`, `Message-ID: <${String((count += 1))}@dala.example>`, 'Subject: Re: day'],
  ...['Content-Type: text/plain; charset=utf-8', ...heads, '', words],
];
const bounce = (status: string): readonly string[] => [
  ...[
    'From: MAILER-DAEMON@mx.example',
    'Subject: Undelivered Mail',
    `Message-ID: <${String((count += 1))}@mx.example>`,
  ],
  ...[
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
  ],
  ...['', 'Sorry.', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
  ...[`Action: failed`, `Status: ${status}`, `Diagnostic-Code: smtp; 550 ${status} no such user`, '--b--'],
];
const toReplies = (mail: ClaimedDelivery) => mailOf(mail, HOUSE).replyTo!;
const toReturns = (mail: ClaimedDelivery) => mailOf(mail, HOUSE).envelopeFrom!;
const open = () => run<{ state: string }>('select state from deadline where id = $1', [traveller.deadlineId]);
const passed = () =>
  run<{ line: string }>(
    `select u.name || ' ' || r.because || ' ' || r.threshold as line from reminder r join user_account u on u.id = r.recipient_user_id
     where r.because is not null order by line`,
  ).then((rows) => rows.map(({ line }) => line));

describe('a reply', () => {
  it('stands in the case, goes to whoever does it, closes nothing, and its sender is told so once (S34)', async () => {
    await run('update visit_case set doer_user_id = $1 where id = $2', [people.marat, traveller.caseId]);
    const mail = await firstSent();
    expect(await handOver(toReplies(mail), reply('сделано\n\n> Last day'))).toMatch(/^250/);
    const { items } = await listMessages(scene.casework, scene.host, traveller.caseId, { limit: 50 });
    expect(items).toMatchObject([
      { body: 'сделано', authorName: 'Aliya Serikova', isMine: false, scope: 'own', byMail: { address: ALIYA } },
    ]);
    expect(await open()).toEqual([{ state: 'open' }]);
    const answers = await sent();
    expect(kinds(answers)).toEqual([`reply-noted ${ALIYA}`, 'reply-received marat@dala-industry.example']);
    const noted = mailOf(
      answers.find(({ kind }) => kind === 'reply-noted')!,
      HOUSE,
    );
    expect(noted.text).toMatch(/ничего не закрывает/);
    expect(noted.headers['Auto-Submitted']).toBe('auto-replied');
    const received = mailOf(
      answers.find(({ kind }) => kind === 'reply-received')!,
      HOUSE,
    );
    expect(received.text).toContain('сделано');
    expect(await handOver(toReplies(mail), reply('and once more'))).toMatch(/^250/);
    expect(kinds(await sent())).toEqual(['reply-received marat@dala-industry.example']);
  });

  it('of the same mail handed over twice is taken once; files are named and not kept', async () => {
    const mail = await firstSent();
    const lines = [
      ...[
        'From: assistant@dala.example',
        'Message-ID: <once@dala.example>',
        'Content-Type: multipart/mixed; boundary="b"',
      ],
      ...['', '--b', 'Content-Type: text/html', '', '<b>see</b><script>x()</script>', '--b'],
      ...[
        'Content-Type: application/pdf',
        'Content-Disposition: attachment; filename="r.pdf"',
        '',
        '%PDF-secret',
        '--b--',
      ],
    ];
    for (let time = 0; time < 2; time += 1) expect(await handOver(toReplies(mail), lines)).toMatch(/^250/);
    const { items } = await listMessages(scene.casework, scene.host, traveller.caseId, { limit: 50 });
    expect(items).toMatchObject([
      { body: 'see', authorName: 'assistant@dala.example', byMail: { attachments: [{ name: 'r.pdf' }] } },
    ]);
    expect(await run(`select 1 from inbound_mail i where i::text like '%PDF-secret%'`)).toEqual([]);
  });

  it('to such an answer is not answered again, and one mail is not answered without end', async () => {
    const mail = await firstSent();
    await handOver(toReplies(mail), reply('done'));
    const [noted] = await sent();
    await handOver(toReplies(noted!), reply('thank you for your mail'));
    expect(await sent()).toEqual([]);
    for (let time = 0; time < 18; time += 1) await handOver(toReplies(mail), reply(`again ${String(time)}`));
    expect(await handOver(toReplies(mail), reply('the twentieth'))).toMatch(/^250/);
    expect(await handOver(toReplies(mail), reply('one too many'))).toMatch(/^550 5.1.1/);
  });
});

describe('an automatic reply', () => {
  it('is noted with its end, acknowledges nothing, and what is critical is with the deputy at once (S35)', async () => {
    const mail = await firstSent();
    expect(mail.letters.map(({ isCritical }) => isCritical)).toEqual([true]);
    const away = reply('Я в отпуске до 5 апреля', 'Auto-Submitted: auto-replied');
    expect(await handOver(toReturns(mail), away, '')).toMatch(/^250/);
    expect(await passed()).toEqual(['Marat away last-day-morning']);
    const [instead, ...rest] = await sent();
    expect(rest).toEqual([]);
    const { text, calendar } = mailOf(instead!, HOUSE);
    expect(text).toContain('automatic reply says that Aliya Serikova is away');
    expect(calendar?.text).toMatch(/METHOD:PUBLISH[^]*DTSTART;VALUE=DATE:20260327/);
    const { items } = await listLedger(scene.casework, scene.host, LedgerQuery.parse({ view: 'sent' }));
    expect(items.find(({ recipientName }) => recipientName === 'Aliya Serikova')?.delivery).toMatchObject({
      state: 'accepted',
      autoReply: { endsOn: '2026-04-05' },
    });
    expect((await listMessages(scene.casework, scene.host, traveller.caseId, { limit: 9 })).items).toEqual([]);
    // The deputy is away as well: the manager has it, and after him nobody is left.
    await handOver(
      toReturns(instead!),
      away.map((line) => line.replace('Message-ID: <', 'Message-ID: <m')),
      '',
    );
    expect(await passed()).toEqual(['Marat away last-day-morning', 'Timur away last-day-morning']);
  });
});

describe('a mail that came back', () => {
  it('stands in the ledger and on Today, climbs at once, and what is due later goes past the dead address', async () => {
    const mail = await firstSent();
    expect(await handOver(toReturns(mail), bounce('5.1.1'), '')).toMatch(/^250/);
    const { items } = await listLedger(scene.casework, scene.host, LedgerQuery.parse({ view: 'trouble' }));
    expect(items).toMatchObject([{ delivery: { state: 'bounced', lastError: '550 5.1.1 no such user' } }]);
    const [dead] = (await readToday(scene.casework, scene.host)).mail.deadAddresses;
    expect(dead).toMatchObject({ name: 'Aliya Serikova', address: ALIYA, companyName: 'Dala Industry LLP' });
    expect(kinds(await sent())).toEqual(['reminders marat@dala-industry.example']);
    await scene.setClock('2026-03-27T08:00:01Z');
    const [later, ...rest] = await sent();
    expect(rest).toEqual([]);
    expect(later).toMatchObject({
      recipientEmail: 'marat@dala-industry.example',
      letters: [{ threshold: 'last-call' }],
    });
    expect(mailOf(later!, HOUSE).text).toContain('instead of Aliya Serikova');
    const notSent = await listLedger(scene.casework, scene.host, LedgerQuery.parse({ view: 'not-sent' }));
    expect(notSent.items.map(({ cancelReason }) => cancelReason)).toContain('address-dead');
    const settled = await settleDeadAddress(scene.casework, scene.host, dead!.id, dead!.version, { isDead: false });
    expect((await readToday(scene.casework, scene.host)).mail.deadAddresses).toEqual([]);
    const late = settleDeadAddress(scene.casework, scene.host, dead!.id, dead!.version, { isDead: true });
    await expect(late).rejects.toMatchObject({ code: 'version-conflict' });
    await settleDeadAddress(scene.casework, scene.host, dead!.id, settled.version, { isDead: true });
    const foreign = settleDeadAddress(scene.casework, scene.supplier, dead!.id, settled.version + 1, { isDead: false });
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('with a full mailbox says nothing of the address; whoever is alone with a duty is written to at a dead one too', async () => {
    const mail = await firstSent();
    await handOver(toReturns(mail), bounce('5.2.2'), '');
    expect((await readToday(scene.casework, scene.host)).mail.deadAddresses).toEqual([]);
    await run(`update membership set ended_at = app_now() where user_id = any($1)`, [[people.marat, people.timur]]);
    await handOver(toReturns(mail), bounce('5.1.1'), '');
    await scene.setClock('2026-03-27T08:00:01Z');
    expect(kinds(await sent())).toContain(`reminders ${ALIYA}`);
    await run(`update membership set ended_at = null where user_id = any($1)`, [[people.marat, people.timur]]);
  });
});

describe('every other address', () => {
  it('foreign, forged, of a mail that never left or with another key is refused with the same words', async () => {
    const mail = await firstSent();
    const address = toReplies(mail);
    const forged = address.replace(/^(r-.{40})../, (_, kept: string) => `${kept}aa`);
    const other = inboundLocalPart(randomBytes(32), 'reply', mail.id);
    const unsent = inboundLocalPart(ledger.linkKey, 'reply', uuidv7());
    const answers = [];
    for (const to of [forged, `${other}@${DOMAIN}`, `postmaster@${DOMAIN}`, address.replace(DOMAIN, 'evil.example')])
      answers.push(await handOver(to, reply('done')));
    answers.push(await handOver(`${unsent}@${DOMAIN}`, reply('done')));
    expect(new Set(answers)).toEqual(new Set(['550 5.1.1 No such recipient']));
    expect(await run('select 1 from inbound_mail')).toEqual([]);
    expect(address).toMatch(/^r-[a-z2-7]{42}@in\.sapar\.example$/);
    expect(await handOver(address.toUpperCase(), reply('done'))).toMatch(/^250/);
  });

  it('takes no mail above five megabytes', async () => {
    expect(await handOver(toReplies(await firstSent()), reply('x'.repeat(6 * 1024 * 1024)))).toMatch(/^552/);
    expect(await run('select 1 from inbound_mail')).toEqual([]);
  });
});

it('what came from an erased person names nobody any more', async () => {
  const mail = await firstSent();
  await handOver(toReplies(mail), reply('words about Deniz'));
  const person = `(select technician_id from visit_case where id = '${traveller.caseId}')`;
  await run(
    `update delivery set recipient_technician_id = ${person}, recipient_user_id = null where id = '${mail.id}'`,
  );
  const { tenantId, userId } = scene.supplier;
  await scene.casework.unitOfWork.run({ tenantId, userId }, (transaction) =>
    transaction.query(`select erase_person(${person})`),
  );
  const erased = { from_name: '–', from_address: '–' };
  expect(await run('select from_name, from_address from inbound_mail')).toEqual([erased]);
  expect(await run(`select 1 from case_message where body like '%Deniz%'`)).toEqual([]);
});
