import { amountFigures } from '@sapar/domain';
import type { Language } from '../language.js';

/** `12,500.50 KZT` or `12 500,50 KZT`: the code stands behind in every language, and no sign stands for two currencies. */
export function formatAmount(amount: number, currency: string, language: Language): string {
  const [whole = '', part] = amountFigures(amount, currency).split('.');
  const [between, mark] = language === 'en' ? [',', '.'] : ['\u00a0', ','];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, between);
  return `${grouped}${part === undefined ? '' : `${mark}${part}`}\u00a0${currency}`;
}
