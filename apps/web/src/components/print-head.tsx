import { IconLock } from '@tabler/icons-react';
import { useNow } from '../lib/now.js';
import { instantOfMinute } from '../lib/now.js';
import { formatMoment } from '@sapar/messages';
import { useSession } from '../lib/session.js';
import { useWords } from '../lib/words.js';
import styles from './page.module.css';

/** What stands above a printed list: whose it is, when it was printed, and that it holds personal data. */
export function PrintHead({ title }: { readonly title: string }) {
  const { t, language } = useWords('shell');
  const { tenant } = useSession();
  const minute = useNow()?.minute ?? null;
  return (
    <header className={styles['printHead']} aria-hidden>
      <b>
        {tenant.name} · {title}
      </b>
      <span>{minute === null ? '' : formatMoment(instantOfMinute(minute), language)}</span>
      <strong>
        <IconLock size={12} /> {t('personalData')}
      </strong>
    </header>
  );
}
