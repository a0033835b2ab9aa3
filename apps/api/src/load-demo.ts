import { loadDemo, openCasework } from '@sapar/casework';
import { readConfiguration } from '@sapar/contracts';

try {
  const configuration = readConfiguration(process.env);
  const casework = await openCasework({
    databaseUrl: configuration.DATABASE_URL,
    sealingKey: configuration.SEALING_KEY,
    poolSize: 2,
    filesFolder: configuration.FILES_DIR ?? `${configuration.DATA_DIR}/files`,
  });
  for (const login of await loadDemo(casework)) process.stdout.write(`${JSON.stringify(login)}\n`);
  await casework.close();
} catch (error) {
  process.stderr.write(`The demo could not be loaded: ${error instanceof Error ? error.message : String(error)}.\n`);
  process.exit(1);
}
