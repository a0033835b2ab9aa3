import type { CaseRow } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';
import { CaseWhy } from './case-why.js';
import styles from './case-views.module.css';

/** The last lawful day, and why it is that day. */
export function UntilCell({ row }: { readonly row: Pick<CaseRow, 'id' | 'untilOn' | 'stage'> }) {
  const { id, untilOn } = row;
  return (
    <span className={styles['dated']}>
      <UntilWord row={row} />
      {untilOn === null ? null : <CaseWhy caseId={id} on={untilOn} of="stay" />}
    </span>
  );
}

/** The last day that somebody in the country may stay; of others it says only the day. */
export function UntilWord({ row }: { readonly row: Pick<CaseRow, 'untilOn' | 'stage'> }) {
  const { t, day } = useDatedWords('views');
  const today = useToday();
  const isHere = row.stage === 'arrived' || row.stage === 'notified';
  if (row.untilOn === null) return <>{isHere ? t('until.unknown') : '–'}</>;
  if (isHere && row.untilOn < today)
    return <StatusWord tone="over">{t('until.over', { date: day(row.untilOn) })}</StatusWord>;
  if (isHere && row.untilOn === today) return <StatusWord tone="over">{t('until.today')}</StatusWord>;
  return <>{day(row.untilOn)}</>;
}
