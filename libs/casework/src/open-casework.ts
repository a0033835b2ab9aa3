import { createDataSource, UnitOfWork } from '@sapar/persistence';
import { loadCatalogue } from '@sapar/rule-catalogue';
import type { Casework } from './casework.js';
import { openDiskFileStore } from './files/disk-file-store.js';
import { loadLaw } from './law/load-law.js';
import { masterKeyOf } from './keys/master-key.js';
import { startFault } from './start-fault.js';

export interface OpenCasework extends Casework {
  /** Resolves when the database answers, rejects when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The start was refused; the message is one sentence for the operator. */
export class StartRefused extends Error {}

/** Connects under the application's role; refuses a role that row-level security would not bind. */
export async function openCasework(choice: {
  readonly databaseUrl: string;
  readonly sealingKey: string;
  /** Keys that still open what is sealed, with commas between them. */
  readonly otherSealingKeys?: string | undefined;
  readonly poolSize: number;
  /** Where uploaded files are kept; made when the first one comes. */
  readonly filesFolder: string;
}): Promise<OpenCasework> {
  const source = createDataSource({ url: choice.databaseUrl, role: 'sapar_app', poolSize: choice.poolSize });
  try {
    await source.initialize();
  } catch (error) {
    throw new StartRefused(
      `The database of DATABASE_URL cannot be reached: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
  const fault = await startFault(source);
  if (fault !== null) {
    await source.destroy();
    throw new StartRefused(fault);
  }
  const masterKey = masterKeyOf(choice.sealingKey, choice.otherSealingKeys);
  return {
    unitOfWork: new UnitOfWork(source),
    masterKey,
    files: openDiskFileStore(choice.filesFolder, masterKey),
    ping: async () => {
      await source.query('select 1');
    },
    close: () => source.destroy(),
  };
}

/** Loads rules and calendars of the shipped catalogue into the tables, under the owner's role. */
export async function loadShippedCatalogue(ownerUrl: string): Promise<void> {
  const source = createDataSource({ url: ownerUrl, role: null, poolSize: 1 });
  await source.initialize();
  try {
    await loadLaw(new UnitOfWork(source), loadCatalogue());
  } finally {
    await source.destroy();
  }
}
