import { formatAmount } from '@sapar/messages';
import { useDatedWords } from '../cases/dated-words.js';
import { useCostTotals } from './api.js';
import styles from './costs.module.css';

interface CostTotalsLineProps {
  readonly month: string;
  readonly removed: boolean;
}

/** The sums of the month, a card for each currency: nothing is added across them. */
export function CostTotalsLine({ month, removed }: CostTotalsLineProps) {
  const { t, language } = useDatedWords('costs');
  const items = useCostTotals(month).data?.items ?? [];
  if (removed || items.length === 0) return null;
  return (
    <ul className={styles['totals']} aria-label={t('totals')}>
      {items.map(({ currency, amount, ourAmount, lostAmount, count }) => (
        <li key={currency}>
          <b>{formatAmount(amount, currency, language)}</b>
          <small>{t('payments', { count })}</small>
          {ourAmount === amount ? null : (
            <small>{t('ours', { amount: formatAmount(ourAmount, currency, language) })}</small>
          )}
          {lostAmount === 0 ? null : (
            <small>{t('lostAmount', { amount: formatAmount(lostAmount, currency, language) })}</small>
          )}
        </li>
      ))}
    </ul>
  );
}
