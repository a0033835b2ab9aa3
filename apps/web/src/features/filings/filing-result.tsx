import type { FilingResult } from '@sapar/contracts';
import { IconCircleCheck, IconEqualNot, IconHourglass } from '@tabler/icons-react';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { DifferenceTable, useFieldNames } from './difference-table.js';
import styles from './filings.module.css';

type Tone = 'done' | 'win' | 'doubt';
const ICONS = { done: IconCircleCheck, win: IconHourglass, doubt: IconEqualNot } as const;

/** What became of the deadline, what differs, what is still missing, and how else to file. */
export function FilingResultView({ result }: { readonly result: FilingResult }) {
  const words = useDatedWords('filings');
  const { t } = words;
  const fieldNames = useFieldNames();
  const tone = toneOf(result);
  const Icon = ICONS[tone];
  return (
    <div className={styles['panel']} role="status">
      <div className={`${styles['note'] ?? ''} tone-${tone}`}>
        <h3>
          <Icon size={16} aria-hidden />
          {headlineOf(result, words)}
        </h3>
        {result.missing.length === 0 ? null : (
          <>
            {t('result.missingTitle')}
            <ul>
              {result.missing.map((missing) => (
                <li key={missing}>
                  {t(`result.missing.${missing}`, { fields: fieldNames(result.filing.notCompared) })}
                </li>
              ))}
            </ul>
          </>
        )}
        {result.filing.isDoubtful ? <p>{t('result.doubt')}</p> : null}
      </div>
      <DifferenceTable differences={result.filing.differences} />
      {result.otherChannels.length === 0 ? null : <OtherChannels result={result} />}
    </div>
  );
}

/** S10: the portal is down and the day is not over. */
function OtherChannels({ result }: { readonly result: FilingResult }) {
  const { t } = useDatedWords('filings');
  return (
    <section className={styles['copy']}>
      <h3>{t('result.otherChannels')}</h3>
      <ul style={{ margin: 0, paddingLeft: 20, listStyle: 'disc' }}>
        {result.otherChannels.map((channel) => (
          <li key={channel}>
            {t(`channels.${channel}`)}
            {channel === 'paper' ? (
              <div>
                <b>{t('result.unit')}:</b> {result.migrationUnit ?? t('result.unitUnknown')}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function toneOf({ deadlineState, progress, filing }: FilingResult): Tone {
  if (progress === 'differs' || filing.isDoubtful) return 'doubt';
  return deadlineState === 'met' || deadlineState === 'met-late' ? 'done' : 'win';
}

function headlineOf({ deadlineState, workingDaysLate, filing, progress }: FilingResult, { t }: DatedWords): string {
  if (deadlineState === 'met') return t('result.met');
  if (deadlineState === 'met-late')
    return workingDaysLate === null || workingDaysLate === 0
      ? t('result.metLatePlain')
      : t('result.metLate', { count: workingDaysLate });
  if (progress === 'differs') return t('result.differs');
  return t(`result.${filing.kind === 'confirmed' ? 'submitted' : filing.kind}`);
}
