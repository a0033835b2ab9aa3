import type { CaseDetail } from '@sapar/contracts';
import type { Transaction } from '@sapar/persistence';

const OVER: readonly CaseDetail['stage'][] = ['left', 'cancelled', 'not-admitted'];

const RETENTION = `
  select r.kind, r.months, r.last_day as "lastDayOn", r.delete_on as "deleteOn", r.is_certain as "isCertain", t.legal_name as "signedByName", r.signed_at as "signedAt"
  from retention_of_case($1) r left join tenant t on t.id = r.signed_by`;

/** When each kind of data of a visit that is over is deleted, and by whose period; nothing while the visit runs. */
export const retentionOfCase = async (
  transaction: Transaction,
  { id, stage }: Pick<CaseDetail, 'id' | 'stage'>,
): Promise<CaseDetail['retention']> =>
  OVER.includes(stage) ? [...(await transaction.query<CaseDetail['retention'][number]>(RETENTION, [id]))] : [];
