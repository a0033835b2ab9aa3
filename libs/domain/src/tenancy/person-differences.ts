import { foldName } from '../identity/fold-name.js';

/** The facts of a person that two companies may have written differently. */
export const PERSON_FIELDS = [
  ...(['surname', 'givenNames', 'nativeName', 'citizenship', 'bornOn', 'email', 'phone', 'language'] as const),
  ...(['position', 'passportNumber', 'passportExpiresOn'] as const),
] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type PersonFacts = Readonly<Record<PersonField, string | null>>;
export type Choice = 'theirs' | 'ours';

export interface PersonDifference {
  readonly field: PersonField;
  readonly theirs: string | null;
  readonly ours: string | null;
}

/** Field by field what the two have written; what only one of them knows is a difference too. */
export const differencesOf = (theirs: PersonFacts, ours: PersonFacts): readonly PersonDifference[] =>
  PERSON_FIELDS.filter((field) => theirs[field] !== ours[field]).map((field) => ({
    ...{ field, theirs: theirs[field], ours: ours[field] },
  }));

/** What is kept of both: the chosen value; without a choice the own one, and the other's where the own is missing. */
export function settleDifferences(
  theirs: PersonFacts,
  ours: PersonFacts,
  choices: Readonly<Partial<Record<PersonField, Choice>>>,
): { readonly kept: PersonFacts; readonly lost: readonly (PersonDifference & { readonly by: Choice })[] } {
  const takes = (field: PersonField): Choice => choices[field] ?? (ours[field] === null ? 'theirs' : 'ours');
  const entries = PERSON_FIELDS.map((field) => [field, (takes(field) === 'ours' ? ours : theirs)[field]]);
  const lost = differencesOf(theirs, ours).map((difference) => ({
    ...difference,
    by: takes(difference.field) === 'ours' ? ('theirs' as const) : ('ours' as const),
  }));
  return { kept: Object.fromEntries(entries) as PersonFacts, lost: lost.filter(({ by, ...one }) => one[by] !== null) };
}

type Known = Pick<PersonFacts, 'surname' | 'givenNames' | 'bornOn' | 'passportNumber'>;

/** One person entered twice (S55): the same passport number, or the same name and day of birth. */
export function isSamePerson(one: Known, other: Known): boolean {
  if (one.passportNumber !== null && one.passportNumber === other.passportNumber) return true;
  return one.bornOn !== null && one.bornOn === other.bornOn && nameOf(one) === nameOf(other);
}

const nameOf = ({ surname, givenNames }: Known): string => foldName(`${surname ?? ''} ${givenNames ?? ''}`);
