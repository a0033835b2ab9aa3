import type { TodayStatus } from '@sapar/contracts';
import { IconMailX } from '@tabler/icons-react';
import { useWords } from '../../lib/words.js';
import styles from './today.module.css';

/** Mails that will not arrive, may not have, or have nobody to go to: what a coordinator can still mend by telephone. */
export function MailNote({ mail }: { readonly mail: TodayStatus['mail'] }) {
  const { t } = useWords('banner');
  const lines = [
    ...(mail.nobodyToWriteTo > 0 ? [t('nobodyToWriteTo', { count: mail.nobodyToWriteTo })] : []),
    ...(mail.undeliverable > 0 ? [t('undeliverable', { count: mail.undeliverable })] : []),
    ...(mail.unknown > 0 ? [t('unknown', { count: mail.unknown })] : []),
  ];
  return (
    <div className={`${styles['mailNote'] ?? ''} tone-win`} role="status">
      <IconMailX size={16} aria-hidden />
      <div>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
