import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startMailbox } from './mailbox.mjs';

const folder = mkdtempSync(join(tmpdir(), 'sapar-mailbox-'));
let moment = 0;
const now = (): string => `2026-03-20T09:00:${String((moment += 1)).padStart(2, '0')}Z`;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
beforeEach(async () => {
  mailbox = await startMailbox({ smtpPort: 0, webPort: 0, folder, now });
});
afterEach(() => mailbox.stop());
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Page {
  readonly total: number;
  readonly unread: number;
  readonly count: number;
  readonly messages_count: number;
  readonly start: number;
  readonly messages: readonly { readonly ID: string; readonly Subject: string; readonly Read: boolean }[];
}
const call = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${String(mailbox.webPort)}${path}`, init);
const list = async (query = ''): Promise<Page> => (await (await call(`/api/v1/messages${query}`)).json()) as Page;
const send = async (subject: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> => {
  const transport = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort });
  await transport.sendMail({
    from: 'Sapar <reminders@sapar.example>',
    to: 'Aliya <aliya@dala-industry.example>',
    subject,
    text: 'Файл жіберіңіз: last day Fri 27 March',
    html: '<p>last day <b>Fri 27 March</b></p><script>alert(1)</script>',
    messageId: `<${subject.replaceAll(' ', '-')}@sapar.example>`,
    ...more,
  });
  transport.close();
};
const empty = (): Promise<Response> => call('/api/v1/messages', { method: 'DELETE' });

describe('the local mailbox, in the shapes that users of Mailpit know', () => {
  beforeEach(empty);

  it('lists what a real SMTP conversation brought, newest first', async () => {
    await send('LI Wei: file');
    await send('Sören Öztürk-Weiß: file', { bcc: 'hidden@dala-industry.example' });
    const page = await list();
    expect(page).toMatchObject({ total: 2, unread: 2, count: 2, messages_count: 2, start: 0, tags: [] });
    expect(page.messages[0]).toEqual({
      ID: expect.stringMatching(/^[\w-]+$/),
      MessageID: 'Sören-Öztürk-Weiß:-file@sapar.example',
      Read: false,
      From: { Name: 'Sapar', Address: 'reminders@sapar.example' },
      To: [{ Name: 'Aliya', Address: 'aliya@dala-industry.example' }],
      Cc: [],
      Bcc: [{ Name: '', Address: 'hidden@dala-industry.example' }],
      ReplyTo: [],
      Subject: 'Sören Öztürk-Weiß: file',
      Created: expect.stringMatching(/^2026-03-20T09:00:\d\dZ$/),
      Tags: [],
      Size: expect.any(Number),
      Attachments: 0,
      Snippet: 'Файл жіберіңіз: last day Fri 27 March',
    });
    expect((await list('?start=1&limit=1')).messages.map(({ Subject }) => Subject)).toEqual(['LI Wei: file']);
  });

  it('reads one, which marks it as read', async () => {
    await send('one', { attachments: [{ filename: 'scan.pdf', content: Buffer.from('%PDF-1.7') }] });
    const id = (await list()).messages[0]?.ID ?? '';
    const read = (await (await call(`/api/v1/message/${id}`)).json()) as Record<string, unknown>;
    expect(read).toMatchObject({
      ID: id,
      MessageID: 'one@sapar.example',
      Subject: 'one',
      Text: expect.stringContaining('Файл жіберіңіз'),
      HTML: expect.stringContaining('<b>Fri 27 March</b>'),
      Attachments: [{ PartID: '1', FileName: 'scan.pdf', ContentType: 'application/pdf', Size: 8 }],
    });
    expect((await list()).unread).toBe(0);
    expect(await (await call(`/api/v1/message/${id}/part/1`)).text()).toBe('%PDF-1.7');
    expect(await (await call(`/api/v1/message/${id}/raw`)).text()).toContain('Message-ID: <one@sapar.example>');
    expect(await (await call(`/api/v1/message/${id}/headers`)).json()).toMatchObject({ Subject: ['one'] });
    expect((await call('/api/v1/message/latest')).status).toBe(200);
  });

  it('shows a mail as a stranger: no script can run and nothing is fetched from outside', async () => {
    await send('hostile');
    const answer = await call(`/view/${(await list()).messages[0]?.ID ?? ''}.html`);
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
  });

  it('deletes the listed ones, then all', async () => {
    for (const subject of ['one', 'two', 'three']) await send(subject);
    const [three] = (await list()).messages;
    const gone = await call('/api/v1/messages', { method: 'DELETE', body: JSON.stringify({ IDs: [three?.ID] }) });
    expect([gone.status, await gone.text()]).toEqual([200, 'ok']);
    expect((await list()).messages.map(({ Subject }) => Subject)).toEqual(['two', 'one']);
    expect((await call(`/api/v1/message/${three?.ID ?? ''}`)).status).toBe(404);
    await empty();
    expect(await list()).toMatchObject({ total: 0, messages: [] });
  });

  it('marks as read and searches', async () => {
    for (const subject of ['closing LI Wei', 'reminder LI Wei', 'reminder Asel']) await send(subject);
    const page = await list();
    await call('/api/v1/messages', {
      method: 'PUT',
      body: JSON.stringify({ IDs: [page.messages[0]?.ID], Read: true }),
    });
    const found = async (query: string): Promise<readonly string[]> =>
      ((await (await call(`/api/v1/search?query=${encodeURIComponent(query)}`)).json()) as Page).messages.map(
        ({ Subject }) => Subject,
      );
    expect(await found('subject:"LI Wei"')).toEqual(['reminder LI Wei', 'closing LI Wei']);
    expect(await found('is:unread -closing')).toEqual(['reminder LI Wei']);
    expect(await found('to:aliya is:read')).toEqual(['reminder Asel']);
  });

  it('keeps mails, and what was read of them, over a restart', async () => {
    for (const subject of ['older', 'newer']) await send(subject);
    await call(`/api/v1/message/${(await list()).messages[1]?.ID ?? ''}`);
    const before = await list();
    await mailbox.stop();
    mailbox = await startMailbox({ smtpPort: 0, webPort: 0, folder, now });
    expect(await list()).toEqual(before);
    expect(before.messages.map(({ Subject, Read }) => [Subject, Read])).toEqual([
      ['newer', false],
      ['older', true],
    ]);
  });

  it.each([
    ['GET', '/api/v1/message/none', undefined, 404],
    ['GET', '/../../package.json', undefined, 404],
    ['POST', '/api/v1/messages', '{}', 405],
    ['DELETE', '/api/v1/messages', '{"IDs":"all"}', 400],
    ['DELETE', '/api/v1/messages', '{', 400],
    ['GET', '/readyz', undefined, 200],
    ['GET', '/', undefined, 200],
  ])('%s %s with %j is answered %i', async (method, path, body, status) => {
    expect((await call(path, { method, ...(body === undefined ? {} : { body }) })).status).toBe(status);
  });
});
