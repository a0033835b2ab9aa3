import type { CaseRow } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';
import { CaseWhy } from './case-why.js';
import styles from './case-views.module.css';

type Due = Pick<CaseRow, 'dueOn' | 'dueState'>;

/** The last day for the notification, and why it is that day. */
export function DueCell({ row }: { readonly row: Due & Pick<CaseRow, 'id'> }) {
  const { id, dueOn, dueState } = row;
  return (
    <span className={styles['dated']}>
      <DueWord row={row} />
      {dueOn === null || dueState === null || dueState === 'withdrawn' ? null : (
        <CaseWhy caseId={id} on={dueOn} of="notification" />
      )}
    </span>
  );
}

/** The same in one line without a button of its own, for a card that is one: word, icon and day. */
export function DueWord({ row }: { readonly row: Due }) {
  const { t, day } = useDatedWords('views');
  const today = useToday();
  const { dueOn, dueState } = row;
  const date = day(dueOn);
  if (dueState === null || dueState === 'withdrawn') return <>–</>;
  if (dueState === 'met') return <StatusWord tone="done">{t('due.met')}</StatusWord>;
  if (dueState === 'met-late') return <StatusWord tone="wait">{t('due.metLate')}</StatusWord>;
  if (dueOn === null) return <StatusWord tone="doubt">{t('due.unknown')}</StatusWord>;
  if (dueOn < today) return <StatusWord tone="over">{t('due.overdue', { date })}</StatusWord>;
  if (dueOn === today) return <StatusWord tone="over">{t('due.today')}</StatusWord>;
  return <StatusWord tone="win">{date}</StatusWord>;
}
