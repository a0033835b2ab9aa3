import { IconAlertTriangle } from '@tabler/icons-react';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './filings.module.css';

/** S9: a date in the past is left alone; what counts is filing today and saying why. */
export function OverdueNote() {
  const { t } = useDatedWords('filings');
  return (
    <div className={`${styles['note'] ?? ''} tone-over`} role="note">
      <h3>
        <IconAlertTriangle size={16} aria-hidden />
        {t('overdue.title')}
      </h3>
      <ol>
        <li>{t('overdue.file')}</li>
        <li>{t('overdue.date')}</li>
        <li>{t('overdue.why')}</li>
      </ol>
    </div>
  );
}
