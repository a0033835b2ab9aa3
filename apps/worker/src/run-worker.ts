import { masterKeyOf, openDiskFileStore, openLedger, StartRefused, type OpenLedger } from '@sapar/casework';
import { ConfigurationError, readConfiguration, type Configuration } from '@sapar/contracts';
import { createSmtpSender, type SmtpChoice } from '@sapar/mail';
import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { pino, type Logger } from 'pino';
import type { Delivering } from './handlers/deliver.js';
import { openInboundServer, type InboundServer } from './inbound/inbound-server.js';
import { openOperatorPort } from './operator-port.js';
import { connectQueue } from './queue/connect-queue.js';
import { startWorker } from './start-worker.js';

const POOL = 6;
const QUEUE_SCHEMA = 'bullmq';

/** Runs the worker until it is told to stop; answers nothing, ends the process on a fault of the start. */
export async function runWorker(afterStep?: Delivering['afterStep']): Promise<void> {
  try {
    await start(afterStep);
  } catch (error) {
    const isExpected =
      error instanceof ConfigurationError ||
      error instanceof StartRefused ||
      (error as { code?: string }).code === 'EADDRINUSE';
    process.stderr.write(
      `${isExpected || !(error instanceof Error) ? (error as Error).message : (error.stack ?? error.message)}\n`,
    );
    process.exit(1);
  }
}

async function start(afterStep: Delivering['afterStep']): Promise<void> {
  const configuration = readConfiguration(process.env);
  const log = pino({ level: configuration.LOG_LEVEL });
  const databaseUrl = configuration.DATABASE_WORKER_URL ?? configuration.DATABASE_URL;
  const ledger = await openLedger({ databaseUrl, linkKey: configuration.LINK_KEY, poolSize: POOL });
  const worker = await startWorker({
    ledger,
    files: openDiskFileStore(
      configuration.FILES_DIR ?? `${configuration.DATA_DIR}/files`,
      masterKeyOf(configuration.SEALING_KEY, configuration.SEALING_KEY_OTHERS),
    ),
    sender: createSmtpSender({
      ...(await dkimOf(configuration)),
      url: configuration.SMTP_URL ?? `smtp://127.0.0.1:${String(configuration.MAIL_SMTP_PORT)}`,
    }),
    queue: connectQueue({ redisUrl: configuration.REDIS_URL, databaseUrl, schema: QUEUE_SCHEMA }),
    from: configuration.MAIL_FROM,
    publicUrl: configuration.PUBLIC_URL ?? `http://${configuration.HOST}:${String(configuration.PORT)}`,
    inboundDomain: configuration.INBOUND_DOMAIN,
    sweepSeconds: configuration.SWEEP_SECONDS,
    log,
    ...(afterStep === undefined ? {} : { afterStep }),
  });
  const port = await openOperatorPort(configuration.WORKER_PORT, configuration.HOST, worker);
  const inbound = await openInbound(configuration, ledger, log);
  const stop = (): void => {
    port.close();
    void Promise.resolve(inbound?.close())
      .then(() => worker.stop())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // Started by another process, the worker ends with it: a closed standard input means that the parent is gone.
  if (process.env['SAPAR_EXIT_WITH_PARENT'] === '1') process.stdin.resume().once('end', stop);
}

/** All three or none: a mail that is signed half would be refused where an unsigned one is taken. */
async function dkimOf(configuration: Configuration): Promise<Pick<SmtpChoice, 'dkim'>> {
  const { DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY_FILE: file } = configuration;
  if (domain === undefined && selector === undefined && file === undefined) return {};
  if (domain === undefined || selector === undefined || file === undefined)
    throw new ConfigurationError(['DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE belong together']);
  try {
    const privateKey = createPrivateKey(await readFile(file))
      .export({ type: 'pkcs8', format: 'pem' })
      .toString();
    return { dkim: { domain, selector, privateKey } };
  } catch (error) {
    throw new ConfigurationError([`DKIM_KEY_FILE holds no private key: ${(error as Error).message}`]);
  }
}

/** Nothing listens for a company that reads its returns itself: then no domain is named. */
async function openInbound(
  configuration: Configuration,
  ledger: OpenLedger,
  log: Logger,
): Promise<InboundServer | null> {
  const { INBOUND_DOMAIN: domain, INBOUND_TLS_KEY_FILE: key, INBOUND_TLS_CERT_FILE: cert } = configuration;
  if (domain === undefined) return null;
  const tls = key === undefined || cert === undefined ? null : { key: await readFile(key), cert: await readFile(cert) };
  const server = await openInboundServer({
    ...{ ledger, domain, tls, log },
    ...{ port: configuration.INBOUND_SMTP_PORT, host: configuration.HOST },
  });
  log.info({ domain, port: server.port }, 'mail comes in');
  return server;
}
