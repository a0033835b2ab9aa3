import type { Absence, FamilyMember, Passport, Visa } from '@sapar/contracts';
import type { DatedWords } from '../cases/dated-words.js';
import { countryWords } from './country-words.js';
import { span } from './fact-lines.js';
import type { PaperKind, PaperStatus, PaperValues } from './paper-kind.js';

const isGone = ({ state }: PaperValues): boolean => state !== 'held';

export const passportKind: PaperKind<Passport> = {
  ...{ words: 'passport', list: 'technicians/:id/passports', one: 'passports' },
  fields: [
    { name: 'number', type: 'code', hasHint: true, maskedAs: 'numberMasked' },
    { name: 'country', type: 'country', hasHint: true },
    {
      name: 'kind',
      type: 'choice',
      choices: ['ordinary', 'service', 'diplomatic', 'emergency', 'refugee'],
      first: 'ordinary',
    },
    { name: 'issuedOn', type: 'day', isOptional: true },
    { name: 'expiresOn', type: 'day', isOptional: true },
    { name: 'issuedBy', type: 'line', isOptional: true },
    { name: 'isMain', type: 'yes', hasHint: true, first: true },
    { name: 'state', type: 'choice', choices: ['held', 'lost', 'stolen', 'damaged', 'handed-in'], first: 'held' },
    { name: 'stateOn', type: 'day', isShown: isGone },
    { name: 'stateNote', type: 'text', isOptional: true, hasHint: true, isShown: isGone },
  ],
  titleOf: ({ numberMasked, country }, words) =>
    [country === null ? null : countryWords(country, words), numberMasked].filter(Boolean).join(' · '),
  factsOf: ({ kind, issuedOn, expiresOn, issuedBy, stateNote }, words) => {
    const { t, day } = words;
    return [
      [
        kind === 'ordinary' ? null : t(`passport.choices.kind.${kind}`),
        issuedOn === null ? null : t('passport.issued', { date: day(issuedOn) }),
        expiresOn === null ? t('passport.noEnd') : t('passport.expires', { date: day(expiresOn) }),
        issuedBy,
      ]
        .filter(Boolean)
        .join(' · '),
      stateNote,
    ];
  },
  statusOf: passportStatus,
};

function passportStatus({ state, stateOn, isMain }: Passport, { t, day }: DatedWords): readonly PaperStatus[] {
  if (state !== 'held') {
    const tone = state === 'lost' || state === 'stolen' ? 'over' : 'wait';
    return [{ tone, text: `${t(`passport.choices.state.${state}`)} · ${day(stateOn)}` }];
  }
  return [isMain ? { tone: 'done', text: t('passport.main') } : { tone: 'plain', text: t('passport.held') }];
}

export const visaKind: PaperKind<Visa> = {
  ...{ words: 'visa', list: 'technicians/:id/visas', one: 'visas' },
  fields: [
    { name: 'kind', type: 'choice', choices: ['sticker', 'electronic', 'exit'], first: 'sticker' },
    { name: 'number', type: 'code', isOptional: true, maskedAs: 'numberMasked' },
    { name: 'category', type: 'line', hasHint: true, first: 'B2' },
    { name: 'entries', type: 'choice', choices: ['1', '2', '3', '4', '5', '6', 'multiple'], first: 'multiple' },
    { name: 'validFromOn', type: 'day' },
    { name: 'validToOn', type: 'day' },
    { name: 'stayDays', type: 'whole', isOptional: true, hasHint: true },
    { name: 'issuedOn', type: 'day', isOptional: true },
    { name: 'issuedAtPost', type: 'line', isOptional: true },
    { name: 'passportId', type: 'pick', isOptional: true, hasHint: true },
    { name: 'invitationId', type: 'pick', isOptional: true },
    { name: 'caseIds', type: 'picks', isOptional: true, hasHint: true },
    { name: 'state', type: 'choice', choices: ['valid', 'annulled', 'used-up'], first: 'valid' },
    { name: 'stateOn', type: 'day', isShown: ({ state }) => state !== 'valid' },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ kind, category, numberMasked }, { t }) =>
    [t(`visa.choices.kind.${kind}`), category, numberMasked].filter(Boolean).join(' · '),
  factsOf: (visa, words) => {
    const { t, day } = words;
    return [
      [
        span(visa.validFromOn, visa.validToOn, words),
        t(`visa.choices.entries.${visa.entries}`, { defaultValue: visa.entries }),
        visa.stayDays === null ? null : t('visa.stay', { count: visa.stayDays }),
      ]
        .filter(Boolean)
        .join(' · '),
      [
        visa.issuedOn === null ? null : t('passport.issued', { date: day(visa.issuedOn) }),
        visa.issuedAtPost,
        visa.caseIds.length === 0 ? t('visa.noVisit') : t('visa.visits', { count: visa.caseIds.length }),
      ]
        .filter(Boolean)
        .join(' · '),
      visa.note,
      visa.differs.length === 0
        ? null
        : t('visa.differs', { fields: visa.differs.map((field) => t(`visa.fields.${field}`)).join(', ') }),
      ...visa.misfits.map(({ reference, reasons }) =>
        t('visa.misfit', { reference, reasons: reasons.map((reason) => t(`visa.reasons.${reason}`)).join(', ') }),
      ),
    ];
  },
  statusOf: ({ state, stateOn, misfits, differs }, { t, day }) => [
    ...(state === 'valid'
      ? []
      : [{ tone: 'wait' as const, text: `${t(`visa.choices.state.${state}`)} · ${day(stateOn)}` }]),
    ...(differs.length > 0 || misfits.length > 0 ? [{ tone: 'doubt' as const, text: t('visa.check') }] : []),
  ],
};

export const absenceKind: PaperKind<Absence> = {
  ...{ words: 'absence', list: 'technicians/:id/absences', one: 'absences' },
  fields: [
    { name: 'country', type: 'country' },
    { name: 'fromOn', type: 'day' },
    { name: 'toOn', type: 'day', isOptional: true },
    { name: 'passportId', type: 'pick', isOptional: true, hasHint: true },
    { name: 'passportPlace', type: 'line', isOptional: true, hasHint: true },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ country }, words) => countryWords(country, words),
  factsOf: ({ fromOn, toOn, passportPlace, note }, words) => [
    [span(fromOn, toOn, words), passportPlace === null ? null : words.t('absence.lies', { place: passportPlace })]
      .filter(Boolean)
      .join(' · '),
    note,
  ],
};

export const familyKind: PaperKind<FamilyMember> = {
  ...{ words: 'family', list: 'technicians/:id/family', one: 'family-members' },
  fields: [
    { name: 'name', type: 'code', hasHint: true },
    { name: 'relation', type: 'choice', choices: ['spouse', 'child', 'parent', 'other'], first: 'spouse' },
    { name: 'citizenship', type: 'country' },
    { name: 'route', type: 'choice', choices: ['own-visa', 'visa-free', 'not-known'], first: 'not-known' },
    { name: 'fromOn', type: 'day', isOptional: true },
    { name: 'toOn', type: 'day', isOptional: true },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ name }) => name ?? '–',
  factsOf: ({ relation, citizenship, route, fromOn, toOn, note }, words) => [
    [
      words.t(`family.choices.relation.${relation}`),
      countryWords(citizenship, words),
      words.t(`family.choices.route.${route}`),
      span(fromOn, toOn, words),
    ]
      .filter(Boolean)
      .join(' · '),
    note,
  ],
};
