import type { SignInSettings } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';

export interface SignInRow {
  readonly id: string;
  readonly secondStepFrom: string | null;
  readonly issuer: string | null;
  readonly clientId: string | null;
  readonly secret: Buffer | null;
  readonly isOnlyWay: boolean;
  readonly version: number;
}

const ROW = `
  select id, second_step_from as "secondStepFrom", issuer, client_id as "clientId", secret_sealed as secret, is_only_way as "isOnlyWay", version
  from sign_in_setting where tenant_id = app_tenant()`;
const DOMAINS = 'select domain from sign_in_domain where tenant_id = app_tenant() order by domain';
const WITHOUT = 'select count(*)::int as count from members_without_step()';

/** The company's row, or undefined while nobody has set anything. */
export const readSignInRow = (transaction: Transaction): Promise<SignInRow | undefined> =>
  transaction.first<SignInRow>(ROW);

export async function settingsOf(transaction: Transaction, redirectUri: string | null): Promise<SignInSettings> {
  const row = await readSignInRow(transaction);
  const domains = await transaction.query<{ domain: string }>(DOMAINS);
  const without = await transaction.first<{ count: number }>(WITHOUT);
  const { issuer = null, clientId = null } = row ?? {};
  return {
    ...{ secondStepFrom: row?.secondStepFrom ?? null, membersWithout: without?.count ?? 0, redirectUri },
    singleSignOn:
      issuer === null || clientId === null
        ? null
        : {
            ...{ issuer, clientId, hasSecret: row?.secret != null, isOnlyWay: row?.isOnlyWay ?? false },
            domains: domains.map(({ domain }) => domain),
          },
    version: row?.version ?? 0,
  };
}
