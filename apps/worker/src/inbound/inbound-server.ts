import { readInboundLocalPart, readLedgerDay, receiveMail, type Ledger } from '@sapar/casework';
import { readInbound } from '@sapar/mail';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export interface InboundChoice {
  readonly ledger: Ledger;
  readonly domain: string;
  readonly port: number;
  readonly host: string;
  /** Without a certificate mail comes in unencrypted, and the server does not offer anything else. */
  readonly tls: { readonly key: Buffer; readonly cert: Buffer } | null;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

export interface InboundServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Larger mails are refused before they are read. */
const MOST_BYTES = 5 * 1024 * 1024;
const MOST_CLIENTS = 20;
const SILENCE_MILLISECONDS = 60_000;

/** Takes mail for addresses that the product made, one recipient a mail, and refuses every other with the same words. */
export async function openInboundServer(choice: InboundChoice): Promise<InboundServer> {
  const { domain, port, host, tls, log } = choice;
  const server = new SMTPServer({
    name: domain,
    banner: 'Sapar',
    size: MOST_BYTES,
    maxClients: MOST_CLIENTS,
    socketTimeout: SILENCE_MILLISECONDS,
    closeTimeout: 1_000,
    disableReverseLookup: true,
    authOptional: true,
    disabledCommands: tls === null ? ['AUTH', 'STARTTLS'] : ['AUTH'],
    ...(tls ?? {}),
    logger: false,
    onRcptTo: (address, session, done) => {
      if (session.envelope.rcptTo.length > 0) return done(refusal(452, '4.5.3 One recipient a mail'));
      done(deliveryOf(choice, address.address) === null ? UNKNOWN() : null);
    },
    onData: (stream, session, done) => {
      take(choice, stream, session).then(
        (answer) => (answer === null ? done(null, 'Taken') : done(answer)),
        (error: unknown) => {
          log.error({ err: error }, 'a mail that came in could not be taken');
          done(refusal(451, '4.3.0 Try again later'));
        },
      );
    },
  });
  // A sender that drops the line is no fault of ours.
  server.on('error', (error) => log.warn({ err: error }, 'inbound mail'));
  await new Promise<void>((ready, fail) => {
    server.server.once('error', fail);
    server.listen(port, host, () => ready());
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Foreign, forged, outdated: the other side learns nothing of which. */
const UNKNOWN = (): Error => refusal(550, '5.1.1 No such recipient');

function deliveryOf({ ledger, domain }: InboundChoice, address: string): string | null {
  const at = address.lastIndexOf('@');
  if (address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  return readInboundLocalPart(ledger.linkKey, address.slice(0, at))?.deliveryId ?? null;
}

/** Null once it is taken; else what the other server is told. */
async function take(
  choice: InboundChoice,
  stream: SMTPServerDataStream,
  { envelope }: SMTPServerSession,
): Promise<Error | null> {
  const raw = await bytesOf(stream);
  if (raw === null) return refusal(552, '5.3.4 The mail is larger than 5 MB');
  const deliveryId = deliveryOf(choice, envelope.rcptTo[0]?.address ?? '');
  if (deliveryId === null) return UNKNOWN();
  const hasSender = envelope.mailFrom !== false && envelope.mailFrom.address !== '';
  const mail = await readInbound(raw, { hasSender, receivedOn: await readLedgerDay(choice.ledger) });
  const outcome = await receiveMail(choice.ledger, deliveryId, mail);
  choice.log.info({ deliveryId, kind: mail.content.kind, outcome }, 'mail came in');
  return outcome === 'taken' ? null : UNKNOWN();
}

/** Reads to the end also what is too large: the other server listens only then. */
async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
  }
  return stream.sizeExceeded || bytes > MOST_BYTES ? null : Buffer.concat(chunks);
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
