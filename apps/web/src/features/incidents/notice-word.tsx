import type { IncidentLine } from '@sapar/contracts';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords } from '../cases/dated-words.js';

interface NoticeWordProps {
  readonly incident: Pick<IncidentLine, 'state' | 'dueOn'>;
  readonly today: string;
}

/** The last day of the notice with its weekday, and in a word how it stands: red on the last day and after it. */
export function NoticeWord({ incident: { state, dueOn }, today }: NoticeWordProps) {
  const { t, day } = useDatedWords('incidents');
  if (state !== 'open') return <StatusWord tone="done">{t(`states.${state}`)}</StatusWord>;
  if (dueOn === null) return <StatusWord tone="doubt">{t('states.no-day')}</StatusWord>;
  const standing = dueOn < today ? 'overdue' : dueOn === today ? 'last-day' : 'open';
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{day(dueOn)}</span>
      <StatusWord tone={standing === 'open' ? 'win' : 'over'}>{t(`states.${standing}`)}</StatusWord>
    </>
  );
}
