import type { Signers, SignersQuery } from '@sapar/contracts';
import { runsOutOn, signingHindrances, type CalendarDate, type SigningHindrance } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import type { Actor } from '../actor.js';
import { scopeOf } from '../actor.js';
import type { Casework } from '../casework.js';
import { readCompanyDay } from '../companies/company-day.js';
import { NOBODY, readDuty, userIdOf } from '../deadlines/host-duty.js';
import { CaseworkError, found } from '../errors.js';
import { powerOf, SIGNATORY_COLUMNS, type SignatoryRow } from './signatory-row.js';

const SUBJECT =
  'select case_id as "caseId", host_tenant_id as "hostTenantId" from migration_notification where id = $1';
const ALL = `select ${SIGNATORY_COLUMNS} from signatory g where g.tenant_id = app_tenant() order by g.name, g.id limit 500`;

type Channel = SignersQuery['channel'];
type Unable = Signers['cannotSign'][number];

/** Who on duty is which account of the host; nobody on duty is not offered twice. */
interface OnDuty {
  readonly userId: string;
  readonly name: string;
  readonly duty: 'doer' | 'deputy';
}

/**
 * 'Can be signed today by …' for one notification: the host's people whose key and power of attorney hold today at that
 * portal. Who has the duty, or stands in, and cannot sign is named with the reason and not offered (S11).
 */
export async function whoCanSign(
  { unitOfWork }: Casework,
  actor: Actor,
  notificationId: string,
  { channel }: SignersQuery,
): Promise<Signers> {
  return unitOfWork.run(scopeOf(actor), async (transaction) => {
    const subject = found(await transaction.first<{ caseId: string; hostTenantId: string }>(SUBJECT, [notificationId]));
    if (subject.hostTenantId !== actor.tenantId) throw new CaseworkError('not-allowed');
    const { today } = await readCompanyDay(transaction);
    const rows = await transaction.query<SignatoryRow>(ALL);
    return { channel, today, ...sort(rows, await readOnDuty(transaction, subject), channel, today) };
  });
}

async function readOnDuty(
  transaction: Transaction,
  { caseId, hostTenantId }: { readonly caseId: string; readonly hostTenantId: string },
): Promise<readonly OnDuty[]> {
  const { recipients } = await readDuty(transaction, hostTenantId, caseId);
  const people: OnDuty[] = [];
  for (const duty of ['doer', 'deputy'] as const) {
    const recipient = recipients[duty];
    if (recipient === undefined || recipient === NOBODY) continue;
    const userId = userIdOf(recipient);
    const row = await transaction.first<{ name: string }>('select name from user_account where id = $1', [userId]);
    if (row !== undefined) people.push({ userId, name: row.name, duty });
  }
  return people;
}

function sort(
  rows: readonly SignatoryRow[],
  onDuty: readonly OnDuty[],
  channel: Channel,
  today: CalendarDate,
): Pick<Signers, 'canSign' | 'cannotSign'> {
  const judged = rows.map((row) => ({ row, hindrances: signingHindrances(powerOf(row), channel, today) }));
  const dutyOf = ({ memberUserId }: SignatoryRow) => onDuty.find(({ userId }) => userId === memberUserId)?.duty ?? null;
  const able = judged.filter(({ hindrances }) => hindrances.length === 0);
  const unable = judged.filter(({ row, hindrances }) => isWorthNaming(hindrances, dutyOf(row)));
  const known = new Set(rows.map(({ memberUserId }) => memberUserId));
  return {
    canSign: able.map(({ row }) => ({
      ...personOf(row),
      ...{ duty: dutyOf(row), signatoryId: row.id, runsOutOn: runsOutOn(powerOf(row)) },
    })),
    cannotSign: [
      ...unable.map(({ row, hindrances }) => ({
        ...personOf(row),
        ...{ duty: dutyOf(row), signatoryId: row.id },
        reasons: hindrances.map((code) => ({ code, endedOn: endOf(row, code) })),
      })),
      ...onDuty.filter(({ userId }) => !known.has(userId)).map(strangerOf),
    ],
  };
}

/** Who signs no more, or never at this portal, is named only when the duty is theirs. */
const isWorthNaming = (hindrances: readonly SigningHindrance[], duty: OnDuty['duty'] | null): boolean =>
  hindrances.length > 0 &&
  (duty !== null || !hindrances.some((code) => code === 'retired' || code === 'not-this-portal'));

const personOf = ({ name, nameCyrillic, position }: SignatoryRow) => ({ name, nameCyrillic, position });

const strangerOf = ({ name, duty }: OnDuty): Unable => ({
  ...{ name, nameCyrillic: null, position: null, duty, signatoryId: null },
  reasons: [{ code: 'not-a-signatory', endedOn: null }],
});

function endOf({ keyUntil, authorityUntil }: SignatoryRow, code: SigningHindrance): CalendarDate | null {
  if (code === 'key-ended') return keyUntil;
  return code === 'attorney-ended' ? authorityUntil : null;
}
