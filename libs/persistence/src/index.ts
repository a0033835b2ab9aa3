export { AttemptReused, type Attempt } from './attempt.js';
export { createDataSource } from './database/data-source.js';
export { roleFault } from './database/role-check.js';
export { databaseZoneFault } from './database/zone-check.js';
export { runMigrations, type MigrationTargets } from './database/run-migrations.js';
export { newPersonKey, unwrapPersonKey } from './sealing/person-key.js';
export { blindIndex, seal, unseal, type SealContext } from './sealing/seal.js';
export { Transaction, UnitOfWork, type Scope } from './unit-of-work.js';
export { QUEUE_SCHEMA } from './database/migrate-queue.js';
