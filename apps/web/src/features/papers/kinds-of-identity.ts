import type { Citizenship, Identity } from '@sapar/contracts';
import { countryWords } from './country-words.js';
import { lineOf, named, span } from './fact-lines.js';
import type { PaperKind } from './paper-kind.js';

export const identityKind: PaperKind<Identity> = {
  ...{ words: 'identity', list: 'technicians/:id/identities', one: 'identities' },
  fields: [
    { name: 'sex', type: 'choice', choices: ['female', 'male', 'unspecified'], isOptional: true },
    { name: 'nameOrder', type: 'choice', choices: ['given-first', 'surname-first'], isOptional: true, hasHint: true },
    { name: 'birthCountry', type: 'country', isOptional: true },
    { name: 'birthPlace', type: 'line', isOptional: true, hasHint: true, maskedAs: 'birthPlaceMasked' },
    { name: 'residenceCountry', type: 'country', isOptional: true },
    { name: 'employer', type: 'line', isOptional: true, hasHint: true },
    { name: 'spokenLanguages', type: 'line', isOptional: true, hasHint: true },
    { name: 'iin', type: 'code', isOptional: true, hasHint: true, maskedAs: 'iinMasked' },
  ],
  titleOf: ({ sex, residenceCountry }, words) =>
    lineOf(
      sex === null ? null : words.t(`identity.choices.sex.${sex}`),
      residenceCountry === null ? null : words.t('identity.lives', { country: countryWords(residenceCountry, words) }),
    ) || words.t('identity.title'),
  factsOf: ({ nameOrder, birthCountry, employer, spokenLanguages }, words) => [
    named(words.t('identity.fields.birthCountry'), birthCountry === null ? null : countryWords(birthCountry, words)),
    named(words.t('identity.fields.employer'), employer),
    spokenLanguages === null ? null : words.t('identity.speaks', { languages: spokenLanguages }),
    named(
      words.t('identity.fields.nameOrder'),
      nameOrder === null ? null : words.t(`identity.choices.nameOrder.${nameOrder}`),
    ),
  ],
};

export const citizenshipKind: PaperKind<Citizenship> = {
  ...{ words: 'citizenship', list: 'technicians/:id/citizenships', one: 'citizenships' },
  fields: [
    { name: 'country', type: 'country' },
    { name: 'fromOn', type: 'day', isOptional: true },
    { name: 'toOn', type: 'day', isOptional: true },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ country }, words) => countryWords(country, words),
  factsOf: ({ fromOn, toOn, note }, words) => [span(fromOn, toOn, words), note],
};
