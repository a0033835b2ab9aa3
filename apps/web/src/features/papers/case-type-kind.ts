import type { CaseType } from '@sapar/contracts';
import { countryWords } from './country-words.js';
import { lineOf } from './fact-lines.js';
import type { PaperKind } from './paper-kind.js';

export const caseTypeKind: PaperKind<CaseType> = {
  ...{ words: 'caseType', list: 'case-types', one: 'case-types' },
  fields: [
    { name: 'name', type: 'line' },
    { name: 'supplierTenantId', type: 'pick', isOptional: true, hasHint: true },
    { name: 'country', type: 'country', isOptional: true, hasHint: true },
    { name: 'basis', type: 'choice', choices: ['visa', 'visa-free', 'residence-permit'], isOptional: true },
    { name: 'category', type: 'line', isOptional: true, hasHint: true },
    { name: 'entries', type: 'choice', choices: ['1', '2', '3', '4', '5', '6', 'multiple'], isOptional: true },
    { name: 'stayDays', type: 'whole', isOptional: true },
    { name: 'approverIds', type: 'picks', isOptional: true, hasHint: true },
    { name: 'note', type: 'text', isOptional: true },
  ],
  titleOf: ({ name }) => name,
  factsOf: (type, words) => {
    const { t } = words;
    const { supplierName, country, basis, category, entries, stayDays, approverNames, note, openCases } = type;
    const forWhom = lineOf(supplierName, country === null ? null : countryWords(country, words));
    return [
      forWhom ?? t('caseType.anybody'),
      lineOf(
        basis === null ? null : t(`caseType.choices.basis.${basis}`),
        category,
        entries === null ? null : t(`visa.choices.entries.${entries}`, { defaultValue: entries }),
        stayDays === null ? null : t('caseType.days', { count: stayDays }),
      ),
      approverNames.length === 0
        ? t('caseType.noApproval')
        : t('caseType.approval', { names: approverNames.map((name, at) => `${String(at + 1)}. ${name}`).join(' → ') }),
      t('caseType.openCases', { count: openCases }),
      note,
    ];
  },
};
