import type { Cost, NewCost } from '@sapar/contracts';
import { splitByWeight, splitEvenly, type CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { uuidv7 } from 'uuidv7';
import { readCompanyDay } from '../companies/company-day.js';
import { CaseworkError, fieldFault, found } from '../errors.js';

/** What the history keeps by value: sums and days; numbers, notes and people only as changed. */
export const KEPT_OF_COST = ['kind', 'bearer', 'paidBy', 'currency', 'amount', 'tengeAmount', 'paidOn', 'isRemoved'];

// Row-level security leaves of a cost that another company recorded only the shares that this one bears; the sum is theirs then.
const OWN = 'k.tenant_id = app_tenant()';
const SHARES = `
  select sum(s.amount)::float8 as amount, sum(s.tenge_amount)::float8 as tenge, json_agg(json_build_object('caseId', s.case_id, 'technicianName', t.display_name,
    'missionReference', m.reference, 'contractReference', m.contract_reference, 'hostName', (select legal_name from tenant where id = c.host_tenant_id),
    'supplierName', (select legal_name from tenant where id = c.supplier_tenant_id), 'amount', s.amount, 'tengeAmount', s.tenge_amount, 'isLost', s.is_lost,
    'lostRequest', s.lost_request) order by s.ordinal) as shares
  from cost_share s join visit_case c on c.id = s.case_id join technician t on t.id = c.technician_id join mission m on m.id = c.mission_id where s.cost_id = k.id`;
export const COSTS = `
  select k.id, ${OWN} as "isOwn", (select legal_name from tenant where id = k.tenant_id) as "companyName", k.kind, k.bearer, k.paid_by as "paidBy", k.currency,
    y.amount, y.tenge as "tengeAmount", k.paid_on as "paidOn", k.invitation_id as "invitationId", case when ${OWN} then k.payment_number end as "paymentNumber", k.receipt_number as "receiptNumber",
    case when ${OWN} then k.note end as note, y.shares, case when ${OWN} then (select name from user_account where id = k.recorded_by) end as "recordedByName",
    k.created_at as "recordedAt", k.deleted_at is not null as "isRemoved", k.version
  from cost k join lateral (${SHARES}) y on y.shares is not null`;

/** A cost that the acting company recorded itself; what another did is only read. */
export const readOwnCost = async (transaction: Transaction, id: string): Promise<Cost> =>
  found(await transaction.first<Cost>(`${COSTS} where k.id = $1 and ${OWN}`, [id]));

/** Columns of the row itself. */
export const columnsOfCost = ({ kind, bearer, paidBy, currency, amount, paidOn, ...facts }: NewCost) => ({
  ...{ kind, bearer, paidBy, currency, amount, paidOn, tengeAmount: facts.tengeAmount ?? null },
  invitationId: facts.invitationId ?? null,
  ...{ paymentNumber: facts.paymentNumber ?? null, receiptNumber: facts.receiptNumber ?? null },
  note: facts.note === undefined || facts.note === '' ? null : facts.note,
});

/** The facts of a cost as its history compares them: the people as one word. */
export const comparableCost = (facts: NewCost | Cost): Readonly<Record<string, unknown>> => ({
  ...columnsOfCost(facts as NewCost),
  people: JSON.stringify(
    sharesOf(facts as NewCost).map(({ caseId, amount, isLost, lostRequest }) => [caseId, amount, isLost, lostRequest]),
  ),
});

interface SplitShare {
  readonly caseId: string;
  readonly amount: number;
  readonly tengeAmount: number | null;
  readonly isLost: boolean;
  readonly lostRequest: string | null;
}

/** Every person's share of the amount, and of the tenge in the same proportion. */
function sharesOf({ amount, tengeAmount, shares }: NewCost): readonly SplitShare[] {
  const even = splitEvenly(amount, shares.length);
  const amounts = shares.map((share, index) => share.amount ?? even[index] ?? 0);
  const tenge = tengeAmount === undefined || tengeAmount === null ? null : splitByWeight(tengeAmount, amounts);
  return shares.map(({ caseId, isLost, lostRequest }, index) => ({
    ...{ caseId, amount: amounts[index] ?? 0, tengeAmount: tenge?.[index] ?? null, isLost },
    lostRequest: isLost ? (lostRequest ?? null) : null,
  }));
}

interface Sides {
  readonly id: string;
  readonly host: string;
  readonly supplier: string;
}

/** Writes the shares anew; each case must be one that the company sees. */
export async function writeShares(transaction: Transaction, costId: string, facts: NewCost): Promise<void> {
  const shares = sharesOf(facts);
  const cases = await transaction.query<Sides>(
    'select id, host_tenant_id as host, supplier_tenant_id as supplier from visit_case where id = any($1) and deleted_at is null',
    [shares.map(({ caseId }) => caseId)],
  );
  const sides = new Map(cases.map((row) => [row.id, row]));
  if (sides.size < shares.length) throw new CaseworkError('not-found');
  await transaction.query('delete from cost_share where cost_id = $1', [costId]);
  for (const [ordinal, share] of shares.entries()) {
    const bearerTenantId = facts.bearer === 'technician' ? null : (sides.get(share.caseId)?.[facts.bearer] ?? null);
    const { tenantId } = transaction.scope;
    await transaction.insert('cost_share', { id: uuidv7(), tenantId, costId, bearerTenantId, ordinal, ...share });
  }
}

const REQUEST = 'select 1 from invitation where id = $1 and deleted_at is null';

/** Nobody has paid tomorrow, nor for a request that the company does not see. */
export async function requirePaid(
  transaction: Transaction,
  { paidOn, invitationId }: { readonly paidOn: CalendarDate; readonly invitationId?: string | undefined },
): Promise<void> {
  const { today } = await readCompanyDay(transaction);
  if (paidOn > today) throw fieldFault('paidOn', 'after-today');
  if (invitationId !== undefined && (await transaction.first(REQUEST, [invitationId])) === undefined)
    throw fieldFault('invitationId', 'invalid');
}
