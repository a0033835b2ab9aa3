/** What does not fit together, told before anything is typed into a portal that takes no correction lightly. */
export const COPY_WARNINGS = [
  'passport-missing',
  'passport-too-short',
  'birth-date-missing',
  'name-not-latin',
  'visa-differs',
  'address-is-not-the-site',
  'no-registered-address',
] as const;
export type CopyWarning = (typeof COPY_WARNINGS)[number];

export interface CopyFacts {
  readonly surname: string;
  readonly givenNames: string | null;
  readonly bornOn: string | null;
  readonly passportNumber: string | null;
  readonly passportExpiresOn: string | null;
  readonly neededUntil: string;
  /** Category and entries of invitation and visa, where both are known. */
  readonly asked: { readonly category: string; readonly entries: string } | null;
  readonly visa: { readonly category: string | null; readonly entries: string | null };
  readonly address: string | null;
  readonly siteAddresses: readonly (string | null)[];
  /** Place code of the site; without one the portal may not find the address (S13). */
  readonly kato: string | null;
}

// Letters of passports of all countries: Latin with marks, the hyphen, the apostrophe, spaces and the filler of the zone.
const LATIN = /^[\p{Script=Latin}\p{M}'’.<\- ]+$/u;

/** Every warning that applies, in the order in which the form is typed. */
export function copyWarningsOf(facts: CopyFacts): readonly CopyWarning[] {
  const { passportNumber, passportExpiresOn, neededUntil, bornOn, kato } = facts;
  return [
    ...when('name-not-latin', !LATIN.test(`${facts.surname} ${facts.givenNames ?? ''}`)),
    ...when('birth-date-missing', bornOn === null),
    ...when('passport-missing', passportNumber === null),
    ...when('passport-too-short', passportExpiresOn !== null && passportExpiresOn < neededUntil),
    ...when('visa-differs', differs(facts)),
    ...when('address-is-not-the-site', isElsewhere(facts)),
    ...when('no-registered-address', kato === null),
  ];
}

const when = (warning: CopyWarning, applies: boolean): readonly CopyWarning[] => (applies ? [warning] : []);

function differs({ asked, visa }: CopyFacts): boolean {
  if (asked === null) return false;
  const isOther = (left: string | null, right: string) => left !== null && left !== right;
  return isOther(visa.category, asked.category) || isOther(visa.entries, asked.entries);
}

const isElsewhere = ({ address, siteAddresses }: CopyFacts): boolean =>
  address !== null && !siteAddresses.includes(address);
