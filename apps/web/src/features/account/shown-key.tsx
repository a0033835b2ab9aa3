import { Button, CopyButton } from '@mantine/core';
import { useWords } from '../../lib/words.js';
import styles from './account.module.css';

/** The key in full, this once: it is kept nowhere. */
export function ShownKey({ token, onKept }: { readonly token: string; readonly onKept: () => void }) {
  const { t } = useWords('account');
  return (
    <div className={styles['narrow']} role="status">
      <p className={styles['quiet']}>{t('keys.shown')}</p>
      <p>
        <code className={styles['secret']}>{token}</code>
      </p>
      <div className={styles['row']}>
        <CopyButton value={token}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'keys.copied' : 'keys.copy')}</Button>}
        </CopyButton>
        <Button variant="subtle" onClick={onKept}>
          {t('keys.kept')}
        </Button>
      </div>
    </div>
  );
}
