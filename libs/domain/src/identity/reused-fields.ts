import type { CalendarDate } from '../calendar/calendar-date.js';

const PERSON_FIELDS = [
  ...(['surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn'] as const),
  ...(['email', 'phone', 'language', 'position'] as const),
];
const PASSPORT_FIELDS = ['passportNumber', 'passportExpiresOn'] as const;
type ReusableField = (typeof PERSON_FIELDS)[number] | (typeof PASSPORT_FIELDS)[number];

/** Whether each fact of a person is there; the expiry as a day, since an expired passport is asked for anew. */
export type KnownPerson = Readonly<Record<Exclude<ReusableField, 'passportExpiresOn'>, string | null>> & {
  readonly passportExpiresOn: CalendarDate | null;
};

/** What a returning person brings along (S60): nothing before the first visit, no passport that has expired by `today`. */
export function reusedFields(person: KnownPerson, visits: number, today: CalendarDate): readonly ReusableField[] {
  if (visits === 0) return [];
  const isExpired = person.passportExpiresOn !== null && person.passportExpiresOn < today;
  const fields = isExpired ? PERSON_FIELDS : [...PERSON_FIELDS, ...PASSPORT_FIELDS];
  return fields.filter((field) => person[field] !== null);
}
