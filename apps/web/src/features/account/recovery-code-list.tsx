import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useSession } from '../../lib/session.js';
import { useWords } from '../../lib/words.js';
import styles from './account.module.css';

interface RecoveryCodeListProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** For the day the authenticator is lost: shown this once, made for paper. */
export function RecoveryCodeList({ codes, onKept }: RecoveryCodeListProps) {
  const { t } = useWords('account');
  const { user } = useSession();
  return (
    <div className={styles['paper']} role="status">
      <p className={styles['quiet']}>
        <b>{t('codes.title', { email: user.email })}</b>
        <br />
        {t('codes.hint')}
      </p>
      <ul className={styles['codes']}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles['row']}>
        <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('codes.print')}
        </Button>
        <Button onClick={onKept}>{t('codes.kept')}</Button>
      </div>
    </div>
  );
}
