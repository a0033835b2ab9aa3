import { masterKeyOf, openDiskFileStore, openLedger, rotateKeys } from '@sapar/casework';
import { readConfiguration } from '@sapar/contracts';

const HELP = `npm run -s keys -- rotate      brings everything sealed under SEALING_KEY; can be stopped and begun again, beside a running product

1. Make a key:                            openssl rand -base64 32
2. Start all parts with the new key in    SEALING_KEY_OTHERS=<new>
3. Start all parts with                   SEALING_KEY=<new> SEALING_KEY_OTHERS=<old>
4. With the same two set:                 npm run -s keys -- rotate
5. When it says that nothing was left, start all parts without SEALING_KEY_OTHERS and keep the old key with the backups made under it.
`;

async function rotate(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const masterKey = masterKeyOf(configuration.SEALING_KEY, configuration.SEALING_KEY_OTHERS);
  const ledger = await openLedger({
    databaseUrl: configuration.DATABASE_WORKER_URL ?? configuration.DATABASE_URL,
    linkKey: configuration.LINK_KEY,
    poolSize: 2,
  });
  const files = openDiskFileStore(configuration.FILES_DIR ?? `${configuration.DATA_DIR}/files`, masterKey);
  let changed = 0;
  for await (const told of rotateKeys({ ledger, files, masterKey })) {
    process.stdout.write(
      `${told.kind}: ${String(told.seen)} of ${String(told.total)}, ${String(told.changed)} changed\n`,
    );
    if (told.seen === told.total) changed += told.changed;
  }
  process.stdout.write(
    changed === 0
      ? 'Nothing was left under another key.\n'
      : 'Run it once more: what was written meanwhile is looked at again.\n',
  );
  await ledger.close();
}

try {
  if (process.argv[2] === 'rotate' && process.argv.length === 3) await rotate();
  else {
    process.stdout.write(HELP);
    process.exitCode = process.argv[2] === 'help' ? 0 : 2;
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
