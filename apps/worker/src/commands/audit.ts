import { once } from 'node:events';
import {
  exportChain,
  listJournals,
  openLedger,
  verifyJournal,
  type JournalFault,
  type OpenLedger,
} from '@sapar/casework';
import { readConfiguration } from '@sapar/contracts';

const HELP = `npm run -s audit -- verify                every company's journal; exit code 1 and the first broken link when one does not hold
npm run -s audit -- verify <company>      one company's, by its id
npm run -s audit -- export <company>      its journal as JSON lines, each with the text that its hash covers
Works beside a running product. The hash of the last line, noted elsewhere, later shows whether the end was cut off.
`;

const describe = (fault: JournalFault): string => {
  switch (fault.kind) {
    case 'gap':
      return `link ${String(fault.position)} is missing`;
    case 'line-missing':
      return `link ${String(fault.position)}: its line ${fault.eventId} is gone`;
    case 'changed':
      return `link ${String(fault.position)}: line ${fault.eventId}, its hash or the link before it was changed`;
    case 'unchained':
      return `line ${fault.eventId} stands in no link`;
  }
};

async function verify(ledger: OpenLedger, companies: readonly string[]): Promise<number> {
  let broken = 0;
  for (const company of companies) {
    const { length, head, fault } = await verifyJournal(ledger, company);
    if (fault === null) process.stdout.write(`${company}  ${String(length)} lines hold, last hash ${head ?? 'none'}\n`);
    else process.stdout.write(`${company}  BROKEN after ${String(length)} lines: ${describe(fault)}\n`);
    broken += fault === null ? 0 : 1;
  }
  return broken === 0 ? 0 : 1;
}

async function exportOne(ledger: OpenLedger, company: string): Promise<number> {
  for await (const line of exportChain(ledger, company))
    if (!process.stdout.write(line)) await once(process.stdout, 'drain');
  return 0;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function run(ledger: OpenLedger, [verb, company]: readonly string[]): Promise<number> {
  const isCompany = company !== undefined && UUID.test(company);
  if (verb === 'verify' && company === undefined) return verify(ledger, await listJournals(ledger));
  if (verb === 'verify' && isCompany) return verify(ledger, [company]);
  if (verb === 'export' && isCompany) return exportOne(ledger, company);
  process.stderr.write(HELP);
  return 2;
}

try {
  const configuration = readConfiguration(process.env);
  const ledger = await openLedger({
    databaseUrl: configuration.DATABASE_WORKER_URL ?? configuration.DATABASE_URL,
    linkKey: configuration.LINK_KEY,
    poolSize: 2,
  });
  process.exitCode = await run(ledger, process.argv.slice(2));
  await ledger.close();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
