import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '@sapar/domain';
import { readInbound } from './read-inbound.js';

const receivedOn = calendarDate('2026-11-28');
const read = (lines: readonly string[], hasSender = true) =>
  readInbound(Buffer.from(lines.join('\r\n')), { hasSender, receivedOn });
const contentOf = async (lines: readonly string[], hasSender = true) => (await read(lines, hasSender)).content;
const plain = (heads: readonly string[], words: string): readonly string[] => [
  'From: Marat Dosov <marat@dala.example>',
  'Message-ID: <a@dala.example>',
  'Content-Type: text/plain; charset=utf-8',
  ...heads,
  '',
  words,
];
const report = (...fields: readonly string[]): readonly string[] => [
  'From: MAILER-DAEMON@mx.example',
  'Subject: Undelivered Mail Returned to Sender',
  'Auto-Submitted: auto-replied',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'I am sorry.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example',
  '',
  ...fields,
  '--b--',
];

describe('a mail that came back', () => {
  it('is read by the fields of its report, folded ones too', async () => {
    const fields = ['Final-Recipient: rfc822; x@y.example', 'Action: failed', 'Status: 5.1.1'];
    expect(
      await contentOf(report(...fields, 'Diagnostic-Code: smtp; 550 5.1.1 <x@y.example>', '   no such user'), false),
    ).toEqual({ kind: 'bounce', isFinal: true, status: '5.1.1', detail: '550 5.1.1 <x@y.example> no such user' });
  });

  it('is final once the other server gives up, whatever its last status; a delay is not, and a receipt is nothing', async () => {
    expect(await contentOf(report('Action: failed', 'Status: 4.4.7'))).toMatchObject({
      isFinal: true,
      status: '4.4.7',
    });
    expect(await contentOf(report('Action: delayed', 'Status: 4.4.1'))).toMatchObject({ isFinal: false });
    expect(await contentOf(report('Action: delivered', 'Status: 2.0.0'))).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['failure notice', '<x@y.example>:\nRemote host said: 550 5.1.1 no such user', '5.1.1', true],
    ['Mail delivery failed: returning message to sender', 'x@y.example\n  550 unknown user', null, true],
    ['Не доставлено: напоминание', 'Адрес не найден (5.1.10)', '5.1.10', true],
    ['Warning: message delayed 4 hours', 'mailer says 4.4.1', '4.4.1', false],
  ])('in plain words: %s', async (subject, words, status, isFinal) => {
    const mail = ['From: MAILER-DAEMON@mx.example', `Subject: ${subject}`, 'Content-Type: text/plain; charset=utf-8'];
    expect(await contentOf([...mail, '', words], false)).toMatchObject({ kind: 'bounce', status, isFinal });
  });
});

describe('an automatic reply', () => {
  it.each([
    ['Auto-Submitted: auto-replied'],
    ['X-Autoreply: yes'],
    ['Precedence: auto_reply'],
    ['Subject: Automatic reply: last day'],
    ['Subject: Автоответ: последний день'],
    ['Subject: Автоматты жауап: соңғы күн'],
    ['Subject: Abwesenheitsnotiz'],
    ['Subject: 自动回复: 提醒'],
  ])('is known by %s', async (head) => {
    expect(await contentOf(plain([head], 'I am away.'))).toMatchObject({ kind: 'auto-reply', endsOn: null });
  });

  it('is every mail without return address, and no mail of a person who says that no machine wrote it', async () => {
    expect(await contentOf(plain(['Subject: hello'], 'hello'), false)).toMatchObject({ kind: 'auto-reply' });
    expect(await contentOf(plain(['Auto-Submitted: no', 'Subject: Re: day'], 'done'))).toMatchObject({ kind: 'reply' });
  });

  it.each([
    ['I am on leave until 5 December.', '2026-12-05'],
    ['Out from November 20 to December 5, 2026.', '2026-12-05'],
    ['Я в отпуске до 5 декабря.', '2026-12-05'],
    ['В отпуске с 20.11.2026 по 05.12.2026 включительно', '2026-12-05'],
    ['5 желтоқсанға дейін демалыстамын', '2026-12-05'],
    ['Ich bin bis zum 5. Dezember nicht im Büro', '2026-12-05'],
    ['我将休假至2026年12月5日', '2026-12-05'],
    ['Away until 2027-01-11', '2027-01-11'],
    ['back on 11 January', '2027-01-11'],
    ['until 05/12/2026', null],
    ['until 31 November', null],
    ['until 1 November 2026', null],
    ['Our office opened on 5 December 2026', null],
  ])('%s ends on %s', async (words, endsOn) => {
    expect(await contentOf(plain(['Auto-Submitted: auto-replied'], words))).toMatchObject({ endsOn });
  });
});

describe('a reply', () => {
  it.each([
    ['сделано\n\nсб, 28 нояб. 2026 г. в 10:00, Sapar <reminders@sapar.example>:\n> Последний день', 'сделано'],
    ['done\n\nOn Sat, 28 Nov 2026 at 10:00, Sapar <reminders@sapar.example> wrote:\n> Last day', 'done'],
    ['erledigt\n\nAm 28.11.2026 um 10:00 schrieb Sapar:\n> Letzter Tag', 'erledigt'],
    ['done\n\n-----Original Message-----\nFrom: Sapar', 'done'],
    ['> only quoted', '> only quoted'],
    ['a\u202eb\u0007c', 'abc'],
  ])('keeps what was newly written of %j', async (words, own) => {
    expect(await contentOf(plain(['Subject: Re: last day'], words))).toEqual({
      kind: 'reply',
      words: own,
      attachments: [],
    });
  });

  it('is read out of HTML as words, and names what hangs on it', async () => {
    const { fromName, fromAddress, content } = await read([
      'From: =?utf-8?B?0JzQsNGA0LDRgg==?= <marat@dala.example>',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>done</p><script>steal()</script><img src="http://spy.example/x.png">',
      '--b',
      'Content-Type: application/pdf; name="receipt.pdf"',
      'Content-Disposition: attachment; filename="receipt.pdf"',
      '',
      '%PDF-1.4',
      '--b--',
    ]);
    expect({ fromName, fromAddress }).toEqual({ fromName: 'Марат', fromAddress: 'marat@dala.example' });
    expect(content).toMatchObject({ kind: 'reply', attachments: [{ name: 'receipt.pdf', type: 'application/pdf' }] });
    expect(JSON.stringify(content)).toContain('done');
    expect(JSON.stringify(content)).not.toMatch(/steal|<p>|<img/);
  });

  it('without a word says nothing, and rubbish does no harm', async () => {
    expect(await contentOf(plain([], '   '))).toEqual({ kind: 'nothing' });
    expect((await read(['\u0000\u0001 no mail at all'])).content.kind).toMatch(/nothing|reply/);
  });
});
