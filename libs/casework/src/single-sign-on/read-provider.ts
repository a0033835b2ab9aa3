import { unseal, type SealContext, type Transaction } from '@sapar/persistence';
import type { Casework } from '../casework.js';
import type { Provider } from './provider.js';

interface Row {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: Buffer | null;
}

export const secretContext = (rowId: string): SealContext => ({
  ...{ table: 'sign_in_setting', column: 'secret_sealed', rowId },
});

const PROVIDER = `
  select id, issuer, client_id as "clientId", secret_sealed as secret from sign_in_setting where tenant_id = app_tenant() and issuer is not null`;

/** The provider of the company of this transaction, or null. */
export async function readProvider({ masterKey }: Casework, transaction: Transaction): Promise<Provider | null> {
  const row = await transaction.first<Row>(PROVIDER);
  if (row === undefined) return null;
  const { id, issuer, clientId, secret } = row;
  return { issuer, clientId, clientSecret: secret === null ? null : unseal(masterKey, secretContext(id), secret) };
}
