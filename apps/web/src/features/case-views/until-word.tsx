import type { CaseRow } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';
import { useToday } from '../cases/use-today.js';

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
