import { iinMismatch, type CalendarDate } from '@sapar/domain';
import { CaseworkError, fieldFault, found } from '../../errors.js';
import { applyNameOrder } from '../../technicians/apply-name-order.js';
import type { Facts, PaperChange, PaperNoun } from '../paper-noun.js';

/** What forms ask of a person beside the passport; one of a person. Ethnicity is none of it. */
export const IDENTITY: PaperNoun = {
  ...{ name: 'identity', table: 'identity_record', parent: 'technician', keeper: 'person' },
  columns: ['sex', 'nameOrder', 'birthCountry', 'residenceCountry', 'employer', 'spokenLanguages'],
  sealed: [
    { name: 'birthPlace', isMasked: true, isHidden: true },
    { name: 'iin', isMasked: true },
  ],
  kept: ['nameOrder'],
  order: 'p.created_at desc',
  check: async (change) => {
    await requireFirst(change);
    await requireOwnIin(change);
  },
  settle: ({ transaction, place }) => applyNameOrder(transaction, place.parentId),
};

// Two people at two screens would otherwise each enter the first one.
const HELD = 'select born_on as "bornOn" from technician where id = $1 for no key update';
const OTHER = 'select 1 from identity_record where technician_id = $1 and id <> $2 and deleted_at is null limit 1';

async function requireFirst({ transaction, place, id }: PaperChange): Promise<void> {
  found(await transaction.first(HELD, [place.parentId]));
  if ((await transaction.first(OTHER, [place.parentId, id])) !== undefined) throw new CaseworkError('already-done');
}

async function requireOwnIin({ transaction, place, facts }: PaperChange & { readonly facts: Facts }): Promise<void> {
  const iin = facts['iin'];
  if (typeof iin !== 'string') return;
  const { bornOn } = found(await transaction.first<{ bornOn: CalendarDate | null }>(HELD, [place.parentId]));
  const sex = facts['sex'];
  const mismatch = iinMismatch(iin, { bornOn, sex: typeof sex === 'string' ? sex : null });
  if (mismatch !== null) throw fieldFault('iin', mismatch);
}
