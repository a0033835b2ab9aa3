import {
  calendarDateIn,
  compareConfirmation,
  KAZAKHSTAN_ZONE,
  type CalendarDate,
  type ConfirmationComparison,
  type PaperFacts,
} from '@sapar/domain';
import type { Transaction } from '@sapar/persistence';
import { fieldFault } from '../errors.js';
import { passportsOf } from '../technicians/passports.js';
import type { NotificationSubject } from './notification-subject.js';

/** What stands on a confirmation, as somebody typed it. */
export interface Confirmation {
  readonly filedOn?: CalendarDate | undefined;
  readonly facts?: PaperFacts | undefined;
}

export interface WeighedConfirmation {
  readonly filedOn: CalendarDate;
  readonly comparison: ConfirmationComparison;
}

/** Checks the day of filing and compares the paper with the case. */
export async function weighConfirmation(
  transaction: Transaction,
  masterKey: Buffer,
  subject: NotificationSubject,
  { filedOn, facts = {} }: Confirmation,
): Promise<WeighedConfirmation> {
  const day = dayOfFiling(transaction, subject, filedOn);
  const passports = await passportsOf(transaction, masterKey, [subject.technicianId]);
  const passportNumber = passports.get(subject.technicianId)?.number;
  // Without a number in the case nothing was compared, however clearly the paper shows one.
  const readFacts = passportNumber === undefined ? { ...facts, passportNumber: undefined } : facts;
  return {
    filedOn: day,
    comparison: compareConfirmation({ ...subject, passportNumber: passportNumber ?? '' }, readFacts),
  };
}

/** The authority took it between the arrival or the move and today in Kazakhstan, or somebody mistyped. */
function dayOfFiling(
  transaction: Transaction,
  { startsOn }: NotificationSubject,
  filedOn: CalendarDate | undefined,
): CalendarDate {
  const today = calendarDateIn(KAZAKHSTAN_ZONE, transaction.now);
  const day = filedOn ?? today;
  if (day > today) throw fieldFault('filedOn', 'after-today');
  if (day < startsOn) throw fieldFault('filedOn', 'before-arrival');
  return day;
}
