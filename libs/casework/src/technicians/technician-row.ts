import type { ChangeTechnician } from '@sapar/contracts';
import { displayNameOf, searchKeysOf } from '@sapar/domain';

type PersonFacts = Omit<ChangeTechnician, 'passportNumber' | 'passportExpiresOn'>;

/** The facts of a person as the columns have them; the passport has a table of its own. */
export const technicianRow = (person: PersonFacts) => ({
  surname: person.surname,
  givenNames: person.givenNames ?? null,
  nativeName: person.nativeName ?? null,
  displayName: displayNameOf({
    surname: person.surname,
    givenNames: person.givenNames ?? null,
    citizenship: person.citizenship,
  }),
  citizenship: person.citizenship,
  bornOn: person.bornOn ?? null,
  email: person.email ?? null,
  phone: person.phone ?? null,
  language: person.language,
  position: person.position ?? null,
});

/** What a person is searched by: the passport's spelling and the own letters. */
export const keysOfPerson = (person: Pick<PersonFacts, 'surname' | 'givenNames' | 'nativeName'>): readonly string[] =>
  searchKeysOf([person.surname, person.givenNames, person.nativeName]);
