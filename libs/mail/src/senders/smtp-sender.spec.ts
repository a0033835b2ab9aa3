import { afterEach, describe, expect, it } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import type { MailSender, SendOutcome } from '../mail-sender.js';
import { createSmtpSender } from './smtp-sender.js';

const MAIL = {
  from: 'Sapar <reminders@sapar.example>',
  to: { name: 'Aliya', address: 'aliya@dala.example' },
  subject: 'LI Wei: file the arrival notification',
  html: '<p>one</p>',
  text: 'one',
  messageId: '<0190-1@mail.sapar.example>',
  headers: { 'X-Reminder-Key': '0190-1' },
};

interface Trial {
  readonly outcome: SendOutcome;
  readonly received: readonly string[];
  readonly order: readonly string[];
}

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const readAll = async (stream: NodeJS.ReadableStream): Promise<string> => {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
};

/** Starts a server with the given manners and sends one mail to it. */
async function trySending(
  manners: Omit<SMTPServerOptions, 'onData'> & { answer?: (text: string) => Error | 'silence' | null },
  beforeDot: () => Promise<void> = () => Promise.resolve(),
): Promise<Trial> {
  const received: string[] = [];
  const order: string[] = [];
  const { answer, ...options } = manners;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    ...options,
    onData: (stream, _session, done) => {
      // A sender that goes away in the middle leaves a broken stream; nothing was received then.
      void readAll(stream).then(
        (text) => {
          order.push('dot');
          received.push(text);
          const said = answer?.(text) ?? null;
          if (said !== 'silence') done(said);
        },
        () => undefined,
      );
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const sender: MailSender = createSmtpSender({
    url: `smtp://127.0.0.1:${String(port)}`,
    patience: { connection: 2_000, greeting: 2_000, socket: 2_000 },
  });
  open.push({ close: () => sender.close() }, { close: () => new Promise<void>((done) => server.close(() => done())) });
  const outcome = await sender.send(MAIL, {
    beforeDot: async () => {
      order.push('hook');
      await beforeDot();
    },
  });
  return { outcome, received, order };
}

const refusal = (code: number): Error =>
  Object.assign(new Error(`refused with ${String(code)}`), { responseCode: code });

describe('the SMTP sender', () => {
  it('awaits the hook before the final dot leaves, keeps the Message-ID and answers what the server said', async () => {
    const { outcome, received, order } = await trySending({}, async () => {
      await new Promise((resume) => setTimeout(resume, 50));
    });
    expect(outcome).toMatchObject({ kind: 'accepted', response: expect.stringMatching(/^250/) });
    expect(order).toEqual(['hook', 'dot']);
    expect(received[0]).toContain('Message-ID: <0190-1@mail.sapar.example>');
  });

  it('does not ask the hook while the server still thinks about the recipient', async () => {
    const answers: string[] = [];
    const { order } = await trySending(
      {
        onRcptTo: (_address, _session, done) => {
          setTimeout(() => {
            answers.push('recipient');
            done();
          }, 300);
        },
      },
      () => {
        answers.push('hook');
        return Promise.resolve();
      },
    );
    expect([answers, order]).toEqual([
      ['recipient', 'hook'],
      ['hook', 'dot'],
    ]);
  });

  it('sends no dot when the hook refuses', async () => {
    const { outcome, received } = await trySending({}, () => Promise.reject(new Error('no longer wanted')));
    expect(outcome).toMatchObject({ kind: 'failed-temporarily' });
    expect(received).toEqual([]);
  });

  it.each([
    [451, 'failed-temporarily'],
    [552, 'failed-permanently'],
  ])('takes the answer %i after the dot for an answer, not for silence', async (code, kind) => {
    expect((await trySending({ answer: () => refusal(code) })).outcome.kind).toBe(kind);
  });

  it.each([
    [450, 'failed-temporarily'],
    [550, 'failed-permanently'],
  ])('takes %i on the recipient as %s before any text left', async (code, kind) => {
    const { outcome, order } = await trySending({
      onRcptTo: (_address, _session, done) => done(refusal(code)),
    });
    expect([outcome.kind, order]).toEqual([kind, []]);
  });

  it('calls silence after the dot unknown: the mail may or may not have arrived', async () => {
    const { outcome, order } = await trySending({ answer: () => 'silence' });
    expect([outcome.kind, order]).toEqual(['connection-lost-after-dot', ['hook', 'dot']]);
  });

  it('calls a server that is not there a temporary failure', async () => {
    const sender = createSmtpSender({ url: 'smtp://127.0.0.1:9' });
    open.push({ close: () => sender.close() });
    expect((await sender.send(MAIL, { beforeDot: () => Promise.resolve() })).kind).toBe('failed-temporarily');
    await expect(sender.verify()).rejects.toThrow();
  });
});
