import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMay, useSession } from '../../lib/session.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useTakeovers } from './api.js';
import styles from './sharing.module.css';

/** On the list of people: that hosts have entered some of them, and where to go through it. */
export function TakeoversNote() {
  const { t } = useDatedWords('sharing');
  const isOurs = useSession().tenant.kind === 'supplier';
  const mayWrite = useMay('technicians.write');
  const { data } = useTakeovers(isOurs && mayWrite);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <p className={`${styles['note'] ?? ''} tone-info`}>
      <IconArrowsExchange size={16} aria-hidden />
      <Link to="/technicians/takeovers">{t('takeovers.note', { count: data.items.length })}</Link>
    </p>
  );
}
