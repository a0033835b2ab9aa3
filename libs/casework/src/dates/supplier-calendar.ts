import { yearOf, type CalendarDate } from '@sapar/domain';
import { foreignDaysOff } from '../calendars/foreign-calendar.js';
import type { CaseRow } from '../days/days.queries.js';

/** The public holidays of the supplier's country; weekends are Saturday and Sunday. */
export interface SupplierCalendar {
  readonly country: string;
  readonly daysOff: ReadonlySet<string>;
}

interface Head extends Pick<CaseRow, 'caseId' | 'stage' | 'basis' | 'visaToOn' | 'plannedOn' | 'plannedToOn'> {
  readonly supplierCountry: string;
  readonly hasPassport: boolean;
  readonly passportExpiresOn: CalendarDate | null;
}

/** Whether the invitation waits for a passport: the supplier's to send. */
const isPassportWanted = ({ hasPassport, passportExpiresOn, plannedToOn }: Head): boolean =>
  !hasPassport || (passportExpiresOn !== null && passportExpiresOn < plannedToOn);

/** By case, for those alone that wait for something: the calendars of other countries are large. */
export async function supplierCalendarsOf(heads: readonly Head[]): Promise<ReadonlyMap<string, SupplierCalendar>> {
  const calendars = new Map<string, SupplierCalendar>();
  for (const head of heads) {
    const { caseId, stage, basis, visaToOn, plannedOn, supplierCountry: country } = head;
    if (stage !== 'planned' || basis !== 'visa' || visaToOn !== null || plannedOn === null) continue;
    if (!isPassportWanted(head)) continue;
    const year = yearOf(plannedOn);
    const days = await Promise.all([year - 1, year].map((one) => foreignDaysOff(country, one)));
    calendars.set(caseId, { country, daysOff: new Set(days.flatMap((one) => [...one])) });
  }
  return calendars;
}
