import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { StartRefused } from '../open-casework.js';
import { startFault } from '../start-fault.js';
import type { Ledger } from './ledger.js';

export interface OpenLedger extends Ledger {
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Connects the worker under both of its roles; refuses a login that row-level security would not bind. */
export async function openLedger(choice: {
  readonly databaseUrl: string;
  readonly linkKey: string;
  readonly poolSize: number;
}): Promise<OpenLedger> {
  const byCompany = createDataSource({ url: choice.databaseUrl, role: 'sapar_app', poolSize: choice.poolSize });
  const acrossCompanies = createDataSource({ url: choice.databaseUrl, role: 'sapar_worker', poolSize: 2 });
  try {
    await byCompany.initialize();
    await acrossCompanies.initialize();
  } catch (error) {
    throw new StartRefused(
      `The worker's database cannot be reached or used: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const close = async (): Promise<void> => {
    await byCompany.destroy();
    await acrossCompanies.destroy();
  };
  const fault = await startFault(byCompany);
  if (fault !== null) {
    await close();
    throw new StartRefused(fault);
  }
  return {
    unitOfWork: new UnitOfWork(byCompany),
    acrossCompanies: new UnitOfWork(acrossCompanies),
    linkKey: Buffer.from(choice.linkKey, 'base64'),
    ping: async () => {
      await byCompany.query('select 1');
    },
    close,
  };
}
