import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { createSmtpSender } from './smtp-sender.js';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const DKIM = {
  ...{ domain: 'sapar.example', selector: 's2026' },
  privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const MAIL = {
  from: 'Sapar <reminders@sapar.example>',
  to: { name: 'Алия', address: 'aliya@dala.example' },
  subject: 'ЛИ Вэй: подать уведомление о прибытии до пятницы, 27 марта 2026 года',
  html: '<p>one</p>\n\n\n',
  text: 'Әріп  one \n\n\n',
  messageId: '<0190-1@mail.sapar.example>',
  envelopeFrom: 'b-one@in.sapar.example',
  replyTo: 'r-one@in.sapar.example',
  calendar: { method: 'publish' as const, text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
  headers: {
    'List-Unsubscribe': '<https://sapar.example/unsubscribe/tok>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function send(): Promise<{ readonly raw: string; readonly order: readonly string[]; readonly from: string }> {
  const order: string[] = [];
  let raw = '';
  let from = '';
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onRcptTo: (_address, _session, done) => {
      // Slow enough for whatever reads the text without being asked to be done with it.
      setTimeout(() => {
        order.push('recipient');
        done();
      }, 300);
    },
    onData: (stream, { envelope }, done) => {
      from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('latin1')));
      stream.on('end', () => {
        order.push('dot');
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const sender = createSmtpSender({ url: `smtp://127.0.0.1:${String(port)}`, dkim: DKIM });
  open.push({ close: () => sender.close() }, { close: () => new Promise<void>((done) => server.close(() => done())) });
  const outcome = await sender.send(MAIL, {
    beforeDot: () => {
      order.push('hook');
      return Promise.resolve();
    },
  });
  expect(outcome.kind).toBe('accepted');
  return { raw, order, from };
}

const relaxed = (field: string): string => {
  const colon = field.indexOf(':');
  const value = field
    .slice(colon + 1)
    .replace(/\r\n(?=[ \t])/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, colon).trim().toLowerCase()}:${value}`;
};

/** RFC 6376, relaxed/relaxed, without the library that signed. */
function verify(raw: string): { readonly isSigned: boolean; readonly isBodySame: boolean; readonly fields: string[] } {
  const at = raw.indexOf('\r\n\r\n');
  const heads = raw.slice(0, at).split(/\r\n(?![ \t])/);
  const head = heads.find((one) => /^dkim-signature:/i.test(one)) ?? '';
  const tags = new Map(
    relaxed(head)
      .slice('dkim-signature:'.length)
      .split(';')
      .map((tag) => [tag.slice(0, tag.indexOf('=')).trim(), tag.slice(tag.indexOf('=') + 1).trim()] as const),
  );
  expect([tags.get('d'), tags.get('s'), tags.get('c')]).toEqual(['sapar.example', 's2026', 'relaxed/relaxed']);
  const fields = (tags.get('h') ?? '').split(':').map((name) => name.trim().toLowerCase());
  const signed = fields.flatMap((name) => heads.filter((one) => relaxed(one).startsWith(`${name}:`)).map(relaxed));
  const own = relaxed(head).replace(/b=[^;]*$/, 'b=');
  const isSigned = createVerify('RSA-SHA256')
    .update(Buffer.from([...signed, own].join('\r\n'), 'latin1'))
    .verify(publicKey, (tags.get('b') ?? '').replace(/ /g, ''), 'base64');
  const lines = raw.slice(at + 4).split('\r\n');
  const body = lines
    .map((line) => line.replace(/[ \t]+/g, ' ').trimEnd())
    .join('\r\n')
    .replace(/(\r\n)*$/, '\r\n');
  const hash = createHash('sha256').update(Buffer.from(body, 'latin1')).digest('base64');
  return { isSigned, isBodySame: hash === (tags.get('bh') ?? '').replace(/ /g, ''), fields };
}

describe('a signed mail', () => {
  it('verifies, and what a mail program acts on is signed: unsubscribing, where replies go, what kind of text it is', async () => {
    const { raw, from } = await send();
    const { isSigned, isBodySame, fields } = verify(raw);
    expect({ isSigned, isBodySame }).toEqual({ isSigned: true, isBodySame: true });
    for (const name of ['from', 'to', 'subject', 'reply-to', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post'])
      expect(fields).toContain(name);
    expect(from).toBe('b-one@in.sapar.example');
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH;\s+name=sapar\.ics/);
    expect(raw).toMatch(/Content-Disposition: attachment; filename=sapar\.ics/);
  });

  it('does not verify once the address to unsubscribe at is another', async () => {
    const { raw } = await send();
    expect(verify(raw.replace('unsubscribe/tok', 'unsubscribe/bad')).isSigned).toBe(false);
  });

  it('still marks the dot only when the server has taken the recipient and the whole text', async () => {
    expect((await send()).order).toEqual(['recipient', 'hook', 'dot']);
  });
});
