import type { CompanyName, Post } from '@sapar/contracts';
import { countryWords } from './country-words.js';
import { lineOf, named } from './fact-lines.js';
import type { PaperKind } from './paper-kind.js';

const WORDS = [
  ...['jurisdiction', 'residents', 'fees', 'appointmentWay', 'paymentWay', 'passportRule', 'photoRule'],
  ...['biometrics', 'insurance', 'note'],
] as const;

export const postKind: PaperKind<Post> = {
  ...{ words: 'post', list: 'posts', one: 'posts' },
  fields: [
    { name: 'name', type: 'line' },
    { name: 'country', type: 'country' },
    { name: 'city', type: 'line', isOptional: true },
    { name: 'jurisdiction', type: 'text', isOptional: true, hasHint: true },
    { name: 'residents', type: 'line', isOptional: true, hasHint: true },
    { name: 'documents', type: 'text', isOptional: true, hasHint: true },
    { name: 'fees', type: 'line', isOptional: true },
    { name: 'appointmentWay', type: 'line', isOptional: true },
    { name: 'paymentWay', type: 'line', isOptional: true },
    { name: 'processingDays', type: 'whole', isOptional: true },
    { name: 'passportRule', type: 'line', isOptional: true, hasHint: true },
    { name: 'photoRule', type: 'line', isOptional: true },
    { name: 'biometrics', type: 'line', isOptional: true },
    { name: 'insurance', type: 'line', isOptional: true },
    { name: 'source', type: 'line', hasHint: true },
    { name: 'checkedOn', type: 'day', hasHint: true },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ name }) => name,
  factsOf: (post, words) => {
    const { t, day } = words;
    return [
      lineOf(
        countryWords(post.country, words),
        post.city,
        post.processingDays === null ? null : t('post.processing', { count: post.processingDays }),
      ),
      ...WORDS.map((name) => named(t(`post.fields.${name}`), post[name as 'fees'])),
      named(t('post.fields.documents'), post.documents?.split('\n').join('; ') ?? null),
      t('post.checked', { date: day(post.checkedOn), source: post.source }),
    ];
  },
  statusOf: ({ freshness }, { t }) => (freshness === 'stale' ? [{ tone: 'doubt', text: t('post.stale') }] : []),
};

export const companyNameKind: PaperKind<CompanyName> = {
  ...{ words: 'companyName', list: 'company-names', one: 'company-names' },
  fields: [
    { name: 'legalName', type: 'line' },
    { name: 'legalNameCyrillic', type: 'line', isOptional: true },
    { name: 'address', type: 'line', isOptional: true },
    { name: 'fromOn', type: 'day' },
    { name: 'reason', type: 'line', isOptional: true, hasHint: true },
  ],
  titleOf: ({ legalName }) => legalName,
  factsOf: ({ legalNameCyrillic, address, fromOn, reason, isCurrent, earlierInvitations }, { t, day }) => [
    lineOf(t('from', { date: day(fromOn) }), legalNameCyrillic, address, reason),
    isCurrent && earlierInvitations > 0 ? t('companyName.earlier', { count: earlierInvitations }) : null,
  ],
  statusOf: ({ isCurrent }, { t }) => (isCurrent ? [{ tone: 'done', text: t('companyName.current') }] : []),
};
