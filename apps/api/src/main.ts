import { openCasework, openLiveFeed, readBeat, StartRefused } from '@sapar/casework';
import { ConfigurationError, readConfiguration } from '@sapar/contracts';
import { fileURLToPath } from 'node:url';
import { createApp } from './create-app.js';
import { statedPlacesOf } from './companies/stated-places.js';
import { healthOf } from './health/ask-health.js';
import { startWatch } from './watch/start-watch.js';

const POOL = 10;
const PAGE = fileURLToPath(new URL('../../web/dist', import.meta.url));

try {
  const configuration = readConfiguration(process.env);
  const casework = await openCasework({
    databaseUrl: configuration.DATABASE_URL,
    sealingKey: configuration.SEALING_KEY,
    otherSealingKeys: configuration.SEALING_KEY_OTHERS,
    poolSize: POOL,
    filesFolder: configuration.FILES_DIR ?? `${configuration.DATA_DIR}/files`,
  });
  const app = await createApp({
    casework,
    health: healthOf({
      ping: () => casework.ping(),
      beat: () => readBeat(casework.unitOfWork),
      lateSeconds: configuration.ALARM_AFTER_SECONDS,
      pageFolder: PAGE,
      workerUrl: `http://${configuration.WORKER_HOST}:${String(configuration.WORKER_PORT)}`,
    }),
    live: openLiveFeed(casework, { listenUrl: configuration.DATABASE_URL }),
    places: statedPlacesOf(configuration),
    pageFolder: PAGE,
    logLevel: configuration.LOG_LEVEL,
    isSecure: configuration.SECURE_COOKIES === 'true',
    publicUrl: configuration.PUBLIC_URL,
    trustedProxy: configuration.TRUSTED_PROXY,
  });
  await app.listen(configuration.PORT, configuration.HOST);
  const watch = startWatch({
    ...{ casework, smtpUrl: configuration.ALARM_SMTP_URL, from: configuration.MAIL_FROM },
    publicUrl: configuration.PUBLIC_URL ?? `http://${configuration.HOST}:${String(configuration.PORT)}`,
    ...{ lateSeconds: configuration.ALARM_AFTER_SECONDS, unsentSeconds: configuration.ALARM_UNSENT_SECONDS },
    onFault: (error) => app.getHttpAdapter().getInstance().log.error({ err: error }, 'the watch over reminders'),
  });
  const stop = (): void => {
    void watch
      .stop()
      .then(() => app.close())
      .then(() => casework.close())
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  // Started by another process, the server ends with it: a closed standard input means that the parent is gone.
  if (process.env['SAPAR_EXIT_WITH_PARENT'] === '1') process.stdin.resume().once('end', stop);
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
