import type { CaseRow } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';

/** The last day for the notification in one line: word, icon and day. */
export function DueWord({ row }: { readonly row: Pick<CaseRow, 'dueOn' | 'dueState'> }) {
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
