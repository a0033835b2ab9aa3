import type { FileStore } from '../files/file-store.js';
import { companyScope, nobodyScope, type Ledger } from '../reminders/ledger.js';
import { rotateFile } from './rotate-file.js';
import { rotatePerson } from './rotate-person.js';
import { rotateProviderSecret } from './rotate-provider-secret.js';
import { rotateSecondStep } from './rotate-second-step.js';

export interface RotationProgress {
  readonly kind: 'persons' | 'second-steps' | 'provider-secrets' | 'files';
  readonly seen: number;
  readonly changed: number;
  readonly total: number;
}

export interface Rotating {
  readonly ledger: Pick<Ledger, 'unitOfWork' | 'acrossCompanies'>;
  readonly files: Pick<FileStore, 'keyId' | 'get' | 'put'>;
  /** The key in use, which knows the keys it takes over from. */
  readonly masterKey: Buffer;
}

const PERSONS = 'select technician_id as id, supplier_tenant_id as scope from technician_key order by 1';
const SECOND_STEPS = 'select user_id as id, user_id as scope from second_step order by 1';
const PROVIDERS = 'select id, tenant_id as scope from sign_in_setting order by 1';
const FILES = 'select id, tenant_id as scope from stored_file where key_id <> $1 order by 1';

interface Row {
  readonly id: string;
  readonly scope: string;
}

const TOLD_EVERY = 100;

/**
 * Brings everything sealed under the key in use: keys of persons with the blind indexes of their passports and visas, secrets
 * of second steps and of companies' providers, files. Each row is a transaction of its own and is left alone when it stands under that key already: it can be
 * stopped and begun again at any time, and nobody who reads or writes meanwhile waits longer than for one row.
 */
export async function* rotateKeys({ ledger, files, masterKey }: Rotating): AsyncGenerator<RotationProgress> {
  const { unitOfWork } = ledger;
  yield* each(ledger, 'persons', PERSONS, [], ({ id, scope }) =>
    unitOfWork.run(companyScope(scope), (transaction) => rotatePerson(transaction, masterKey, id)),
  );
  yield* each(ledger, 'second-steps', SECOND_STEPS, [], ({ id }) =>
    unitOfWork.run({ tenantId: null, userId: id }, (transaction) => rotateSecondStep(transaction, masterKey, id)),
  );
  yield* each(ledger, 'provider-secrets', PROVIDERS, [], ({ id, scope }) =>
    unitOfWork.run(companyScope(scope), (transaction) => rotateProviderSecret(transaction, masterKey, id)),
  );
  yield* each(ledger, 'files', FILES, [files.keyId], ({ id, scope }) =>
    unitOfWork.run(companyScope(scope), (transaction) => rotateFile(transaction, files, id)),
  );
}

async function* each(
  { acrossCompanies }: Pick<Ledger, 'acrossCompanies'>,
  kind: RotationProgress['kind'],
  sql: string,
  parameters: readonly unknown[],
  rotate: (row: Row) => Promise<boolean>,
): AsyncGenerator<RotationProgress> {
  const rows = await acrossCompanies.run(nobodyScope, (transaction) => transaction.query<Row>(sql, parameters));
  let seen = 0;
  let changed = 0;
  for (const row of rows) {
    if (await rotate(row)) changed += 1;
    seen += 1;
    if (seen % TOLD_EVERY === 0) yield { kind, seen, changed, total: rows.length };
  }
  yield { kind, seen, changed, total: rows.length };
}
