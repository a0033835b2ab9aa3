import type { Casework } from '../casework.js';

/** Whose e-mail it is and for which company that person signs in. */
export interface SignInAccount {
  readonly userId: string;
  readonly passwordHash: string | null;
  readonly tenantId: string;
  readonly tenantKind: 'host' | 'supplier';
  /** Codes of an authenticator or a passkey: the password alone opens no session. */
  readonly hasSecondStep: boolean;
  readonly hasCodes: boolean;
  readonly hasPasskey: boolean;
  /** The company lets its people in through its own provider only. */
  readonly mustSso: boolean;
}

const ACCOUNT = `select user_id as "userId", password_hash as "passwordHash", tenant_id as "tenantId", kind as "tenantKind",
  has_second_step as "hasSecondStep", has_codes as "hasCodes", has_passkey as "hasPasskey", must_sso as "mustSso" from sign_in_account($1)`;

/** The account of an e-mail as it is kept: trimmed, in lower case. */
export async function findSignInAccount({ unitOfWork }: Casework, email: string): Promise<SignInAccount | undefined> {
  return (await unitOfWork.ask<SignInAccount>('sign-in-account', ACCOUNT, [email]))[0];
}
