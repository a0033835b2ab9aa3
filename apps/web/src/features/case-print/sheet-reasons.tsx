import type { CaseDetail, DeadlineExplained } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatDate } from '@sapar/messages';
import { DateDetailList } from '../../components/why/date-detail.js';
import { whySentence } from '../../components/why/why-sentence.js';
import { dateNameOf } from '../cases/date-name.js';
import { useWords } from '../../lib/words.js';
import { useDatedWords } from '../cases/dated-words.js';
import styles from './case-print.module.css';
import { Part } from './sheet-parts.js';

/** 'Why this date?' on paper: for every open date of the law the days counted, the rule and where it is written. */
export function Reasons({ detail: { deadlines, dates } }: { readonly detail: CaseDetail }) {
  const { t } = useDatedWords('case-print');
  const counted = [...deadlines, ...dates].filter(
    ({ state, rule, dueOn }) => state === 'open' && rule !== null && dueOn !== null,
  );
  if (counted.length === 0) return null;
  return (
    <Part title={t('why')}>
      <ul className={styles['reasons']}>
        {counted.map((deadline) => (
          <li key={deadline.id}>
            <Reason deadline={deadline} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface ReasonProps {
  readonly deadline: DeadlineExplained;
}

function Reason({ deadline }: ReasonProps) {
  const { t, day, language } = useDatedWords('case-print');
  const { t: ofCase } = useDatedWords('cases');
  const { t: ofWhy } = useWords('why');
  const { dueOn, detail, kind, subject, eventOn, isProvisional } = deadline;
  const name =
    kind === 'arrival-notification'
      ? t(subject === null ? 'arrival' : 'newAddress', { date: day(eventOn) })
      : ofCase(`dates.names.${dateNameOf(deadline)}`);
  return (
    <>
      <b>
        {name}: {formatDate(dueOn as CalendarDate, language)}
      </b>
      <p>{whySentence(deadline, language)}</p>
      {isProvisional ? <p>{ofWhy('provisionalWhy')}</p> : null}
      {detail === null ? null : <DateDetailList detail={detail} />}
      <Evidence deadline={deadline} />
    </>
  );
}

/** Rule, day of its last check, calendar and sources; and the later day of a second reading. */
function Evidence({ deadline: { rule, dueOn, freshness, calendarVersion, convention } }: ReasonProps) {
  const { t, day, language } = useDatedWords('case-print');
  const { t: ofWhy } = useWords('why');
  if (rule === null) return null;
  const isOld = rule.freshness !== 'checked' || freshness === 'stale' || freshness === 'draft';
  const other = rule.readings.find(({ inUse, dueOn: on }) => !inUse && on !== null && on !== dueOn);
  return (
    <>
      <p className={styles['evidence']}>
        {rule.title[language]} · {/* The sentence of a notification names the instrument already. */}
        {convention === null ? `${rule.instrument[language]} · ` : ''}
        {t('checkedOn', { day: formatDate(rule.checkedOn as CalendarDate, language, { weekday: false }) })}
        {isOld ? ` (${ofWhy(`freshness.${freshness === 'draft' ? 'draft' : 'stale'}`)})` : ''}
        {calendarVersion === null ? '' : ` · ${ofWhy('calendar')} ${calendarVersion}`} ·{' '}
        {t('sources', { list: rule.sources.map(({ title }) => title).join('; ') })}
      </p>
      {other === undefined ? null : (
        <p>
          {ofWhy('secondReading')}: {day(other.dueOn)} ({other.title[language]}). {ofWhy('secondReadingWhy')}
        </p>
      )}
    </>
  );
}
