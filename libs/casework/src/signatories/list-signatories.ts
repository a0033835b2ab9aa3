import type { Signatories, Signatory } from '@sapar/contracts';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readCompanyDay } from '../companies/company-day.js';
import { requireHost } from '../companies/require-host.js';
import { SIGNATORY_COLUMNS, signatoryOf, type SignatoryRow } from './signatory-row.js';

/** A company has a handful; the limit only keeps a mistake from becoming a page without end. */
const ALL = `select ${SIGNATORY_COLUMNS} from signatory g where g.tenant_id = app_tenant() order by g.id limit 500`;

/** Who signs for the host: what runs out first comes first, who no longer signs last. */
export async function listSignatories({ unitOfWork }: Casework, actor: Actor): Promise<Signatories> {
  requireHost(actor);
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const rows = await transaction.query<SignatoryRow>(ALL);
    const { today } = await readCompanyDay(transaction);
    return { items: rows.map(signatoryOf).sort(byUrgency), today };
  });
}

const NEVER = '9999-12-31';
const keyOf = ({ retiredAt, runsOutOn, name }: Signatory): string =>
  `${retiredAt === null ? '0' : '1'} ${runsOutOn ?? NEVER} ${name}`;
const byUrgency = (left: Signatory, right: Signatory): number => (keyOf(left) < keyOf(right) ? -1 : 1);
