import type { CorrectArrival } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { lockCase, type CaseRow } from '../cases/lock-case.js';
import { found } from '../errors.js';

export interface StayRow {
  readonly id: string;
  readonly ordinal: number;
  readonly enteredOn: CalendarDate;
  /** Arrival at the host where it was recorded: the clock starts there by one reading. */
  readonly atHostOn: CalendarDate | null;
  readonly leftOn: CalendarDate | null;
  readonly borderPoint: string;
  readonly exitBorderPoint: string | null;
  readonly addressOfStay: string;
  readonly basis: CorrectArrival['basis'];
  readonly version: number;
}

const PLACE = 'select case_id from stay where id = $1';
const lockOf = (which: 'is null' | 'is not null'): string => `
  select id, ordinal, entered_on as "enteredOn", at_host_on as "atHostOn", left_on as "leftOn", border_point as "borderPoint", exit_border_point as "exitBorderPoint",
    address_of_stay as "addressOfStay", basis, version from stay where id = $1 and deleted_at ${which} for no key update`;
const LIVE = lockOf('is null');
const REMOVED = lockOf('is not null');

interface Locked {
  readonly stay: StayRow;
  readonly visit: CaseRow;
}

/** Reads a stay and its case and holds both, the case first as every act does. */
export const lockStay = (transaction: Transaction, id: string): Promise<Locked> => lock(transaction, id, LIVE);

/** The same for an entry that was taken back. */
export const lockRemovedStay = (transaction: Transaction, id: string): Promise<Locked> =>
  lock(transaction, id, REMOVED);

async function lock(transaction: Transaction, id: string, text: string): Promise<Locked> {
  const { case_id: caseId } = found(await transaction.first<{ case_id: string }>(PLACE, [id]));
  const visit = await lockCase(transaction, caseId);
  return { visit, stay: found(await transaction.first<StayRow>(text, [id])) };
}
