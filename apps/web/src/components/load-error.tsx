import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ApiProblem } from '../lib/api.js';
import { useWords } from '../lib/words.js';
import styles from './page.module.css';

interface LoadErrorProps {
  readonly problem: unknown;
  readonly onRetry?: () => void;
}

/** What failed, what is safe, try again, and the number for support. */
export function LoadError({ problem, onRetry }: LoadErrorProps) {
  const { t } = useWords('shell');
  const known = problem instanceof ApiProblem ? problem : null;
  const isOffline = known?.code === 'network';
  return (
    <section className={`${styles['fault'] ?? ''} tone-over`} role="alert">
      <strong>
        <IconAlertTriangle size={16} aria-hidden />
        {isOffline ? t('error.offline') : known === null || known.title === '' ? t('error.unexpected') : known.title}
      </strong>
      {known === null || known.isPassing ? <p>{t('error.safe')}</p> : null}
      {onRetry === undefined ? null : (
        <Button variant="default" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
      {known === null || known.requestId === '' ? null : (
        <small>{t('error.reference', { reference: known.requestId })}</small>
      )}
    </section>
  );
}
