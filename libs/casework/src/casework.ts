import type { UnitOfWork } from '@sapar/persistence';
import type { FileStore } from './files/file-store.js';

/** What every use-case works with; made once at start. */
export interface Casework {
  readonly unitOfWork: Pick<UnitOfWork, 'run' | 'read' | 'ask'>;
  /** 32 bytes that wrap the keys of persons and make blind indexes. */
  readonly masterKey: Buffer;
  readonly files: FileStore;
  /** For specs, whose identity provider runs on this machine: nothing in the product sets it. */
  readonly mayReachClosedAddresses?: boolean;
}
