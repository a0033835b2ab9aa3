import { pipeline, Transform, type Readable } from 'node:stream';
import { createTransport, type Transporter } from 'nodemailer';
import DKIM from 'nodemailer/lib/dkim/index.js';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import type { MailSender, OutgoingMail, SendHooks, SendOutcome } from '../mail-sender.js';

export interface SmtpChoice {
  readonly url: string;
  /** Signs every mail (RFC 6376). */
  readonly dkim?: DkimChoice;
  /** Longest silence that is waited for, milliseconds. */
  readonly patience?: { readonly connection: number; readonly greeting: number; readonly socket: number };
}

export interface DkimChoice {
  readonly domain: string;
  /** The key's name: its public half stands at `<selector>._domainkey.<domain>`. */
  readonly selector: string;
  /** In PEM. */
  readonly privateKey: string;
}

/** The library signs no list headers by itself, and an unsigned List-Unsubscribe is not acted on (RFC 8058, 4). */
const SIGNED = [
  ...['from', 'reply-to', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'auto-submitted'],
  ...['list-unsubscribe', 'list-unsubscribe-post', 'x-reminder-key'],
].join(':');

const PATIENCE = { connection: 10_000, greeting: 10_000, socket: 60_000 };
const CONNECTIONS = 5;

/** How far one try has come; the plug-in below moves it on. */
interface Progress {
  dot: 'not-sent' | 'may-have-left';
}

type WithHooks = SMTPPool.Options & { readonly hooks?: SendHooks; readonly progress?: Progress };

/** Sends through an SMTP server over a few kept connections. */
export function createSmtpSender({ url, dkim, patience = PATIENCE }: SmtpChoice): MailSender {
  const signer = dkim === undefined ? null : signerOf(dkim);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Number.POSITIVE_INFINITY,
    connectionTimeout: patience.connection,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as SMTPPool.Options);
  // The transform ends only after the hook has, and the dot follows the end of the text: nothing can overtake it.
  transport.use('stream', (mail, done) => {
    // The library's own signing comes after every plug-in and reads the whole text before the server has said a word: the
    // gate before it would open too early. Signed here, the gate stays last.
    if (signer !== null) mail.message.processFunc((text: Readable) => signer.sign(text));
    const { hooks, progress } = mail.data as WithHooks;
    if (hooks !== undefined && progress !== undefined)
      mail.message.processFunc((text: Readable) => pipeline(text, gateBeforeDot(hooks, progress), () => undefined));
    done();
  });
  return {
    send: (mail, hooks) => send(transport, mail, hooks),
    verify: async () => {
      await transport.verify();
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

const signerOf = ({ domain, selector, privateKey }: DkimChoice): DKIM =>
  new DKIM({ domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED });

/**
 * The library makes a mail's text before it has spoken to the server at all. A gate that holds no more than it is asked
 * for ends only when the connection reads it to its end: after DATA, not while a server is silent or refuses.
 */
function gateBeforeDot(hooks: SendHooks, progress: Progress): Transform {
  return new Transform({
    readableHighWaterMark: 1,
    transform: (chunk, _encoding, next) => {
      next(null, chunk);
    },
    flush: (next) => {
      hooks.beforeDot().then(
        () => {
          progress.dot = 'may-have-left';
          next();
        },
        (error: unknown) => next(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
}

/** A file, not another form of the text: some programs show an invitation instead of the mail otherwise. */
const attachmentOf = ({ method, text }: NonNullable<OutgoingMail['calendar']>) => ({
  filename: 'sapar.ics',
  content: text,
  contentType: `text/calendar; charset=utf-8; method=${method.toUpperCase()}`,
});

async function send(transport: Transporter, mail: OutgoingMail, hooks: SendHooks): Promise<SendOutcome> {
  const progress: Progress = { dot: 'not-sent' };
  try {
    const { envelopeFrom, calendar, ...written } = mail;
    const info = (await transport.sendMail({
      ...written,
      ...(envelopeFrom === undefined ? {} : { envelope: { from: envelopeFrom, to: mail.to.address } }),
      ...(calendar === undefined ? {} : { attachments: [attachmentOf(calendar)] }),
      headers: { ...mail.headers },
      hooks,
      progress,
    } as WithHooks)) as { readonly response: string };
    return { kind: 'accepted', response: info.response };
  } catch (error) {
    return outcomeOf(error, progress);
  }
}

interface SmtpFault {
  readonly message: string;
  readonly code?: string;
  readonly responseCode?: number;
}

/** The library reports the same error before and after the dot; the gate knows which side it was. */
function outcomeOf(error: unknown, { dot }: Progress): SendOutcome {
  const { message, code, responseCode } = error as SmtpFault;
  // Refused credentials are the operator's to mend: the mail itself is not at fault and waits.
  if (responseCode !== undefined && code !== 'EAUTH')
    return { kind: responseCode >= 500 ? 'failed-permanently' : 'failed-temporarily', error: message };
  return { kind: dot === 'may-have-left' ? 'connection-lost-after-dot' : 'failed-temporarily', error: message };
}
