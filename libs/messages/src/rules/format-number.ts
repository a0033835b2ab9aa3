import type { Language } from '../language.js';

const MARKS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  en: { group: ',', decimal: '.' },
  ru: { group: '\u00A0', decimal: ',' },
  kk: { group: '\u00A0', decimal: ',' },
};

/** `4,325`, `4 325`, `2 162,5`: thousands in groups, the decimals as they are. Our own: Kazakh data may be missing. */
export function formatNumber(value: number, language: Language): string {
  const { group, decimal } = MARKS[language];
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${value < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : decimal + decimals}`;
}
