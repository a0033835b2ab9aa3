import { openCasework, StartRefused } from '@sapar/casework';
import { ConfigurationError, readConfiguration } from '@sapar/contracts';
import { fileURLToPath } from 'node:url';
import { createApp } from './create-app.js';
import { statedPlacesOf } from './companies/stated-places.js';
import { healthOf } from './health/ask-health.js';

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
      pageFolder: PAGE,
      workerUrl: `http://${configuration.WORKER_HOST}:${String(configuration.WORKER_PORT)}`,
    }),
    places: statedPlacesOf(configuration),
    pageFolder: PAGE,
    logLevel: configuration.LOG_LEVEL,
    isSecure: configuration.SECURE_COOKIES === 'true',
    publicUrl: configuration.PUBLIC_URL,
    trustedProxy: configuration.TRUSTED_PROXY,
  });
  await app.listen(configuration.PORT, configuration.HOST);
  const stop = (): void => {
    void app
      .close()
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
