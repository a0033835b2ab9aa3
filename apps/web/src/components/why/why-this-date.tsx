import type { DeadlineExplained, DeadlineTrial, OwnDate } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import {
  disclaimer,
  foldDaysOff,
  formatDate,
  formatDateRange,
  formatCutoff,
  formatMoment,
  isOneDayOff,
  visitStepReason,
  type FoldedDays,
  type Language,
} from '@sapar/messages';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../lib/api.js';
import { useWords } from '../../lib/words.js';
import { LoadError } from '../load-error.js';
import { RowsSkeleton } from '../rows-skeleton.js';
import { StatusWord } from '../status-word.js';
import { DateDetailList } from './date-detail.js';
import { CheckedBy, Freshness, Unchecked } from './rule-age.js';
import styles from './why.module.css';

/** 'Why this date?': days, evidence, readings, both cut-offs and what it is not. */
export function WhyThisDate({ deadlineId }: { readonly deadlineId: string }) {
  const { language } = useWords('why');
  const { data, error, refetch } = useQuery({
    queryKey: ['deadline', deadlineId],
    queryFn: () => api.get<DeadlineExplained>(`/deadlines/${deadlineId}`),
  });
  if (error !== null) return <LoadError problem={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <RowsSkeleton rows={5} />;
  return (
    <>
      <Proposed deadline={data} language={language} />
      <ExplainedDate deadline={data} />
    </>
  );
}

interface ExplainedDateProps {
  readonly deadline: Explained;
  readonly isOutside?: boolean; // Without an account the rule's own page cannot be opened.
}

/** The count itself, of a real deadline or of a date that is only tried. */
export function ExplainedDate({ deadline: data, isOutside = false }: ExplainedDateProps) {
  const { language } = useWords('why');
  return (
    <>
      <div className={styles['days']}>
        <Reason deadline={data} language={language} isOutside={isOutside} />
        <DaysInOrder deadline={data} language={language} />
      </div>
      <div className={styles['evidence']}>
        <Unchecked rule={data.rule} />
        <Evidence deadline={data} language={language} />
        {'detail' in data && data.detail !== null ? <DateDetailList detail={data.detail} /> : null}
        <Readings deadline={data} language={language} />
        <StartReadings deadline={data} language={language} />
        <TripReadings deadline={data} language={language} />
        <Decisions deadline={data} language={language} />
        <p className={styles['note']}>{disclaimer(language)}</p>
      </div>
    </>
  );
}

type Explained = DeadlineTrial | DeadlineExplained | OwnDate;

/** What a change of the law that nobody has accepted yet makes of it. */
function Proposed({ deadline, language }: { readonly deadline: DeadlineExplained; readonly language: Language }) {
  const { t } = useWords('why');
  const { proposedDueOn, dueOn } = deadline;
  if (proposedDueOn === null || proposedDueOn === dueOn) return null;
  return (
    <p className={`${styles['proposed'] ?? ''} tone-doubt`}>
      {t('proposed', { date: formatDate(proposedDueOn as CalendarDate, language) })}
    </p>
  );
}

interface PartProps {
  readonly deadline: Explained;
  readonly language: Language;
}

function Reason({ deadline, language, isOutside }: PartProps & { readonly isOutside: boolean }) {
  const { t } = useWords('why');
  const { rule, isProvisional, missingYear, state } = deadline;
  if (state === 'not-computable') {
    return <p className={styles['intro']}>{t('byHandWhy', { year: String(missingYear ?? '') })}</p>;
  }
  return (
    <p className={styles['intro']}>
      {rule === null ? null : isOutside ? (
        rule.title[language]
      ) : (
        <Link to="/rules/$ruleId" params={{ ruleId: rule.id }} search={{ on: deadline.eventOn }}>
          {rule.title[language]}
        </Link>
      )}
      {isProvisional ? ` ${t('provisionalWhy')}` : ''}
    </p>
  );
}

function DaysInOrder({ deadline, language }: PartProps) {
  const { t } = useWords('why');
  return (
    <ol className={styles['steps']} aria-label={t('steps')}>
      {foldDaysOff(deadline.steps, isOneDayOff).map((days) => (
        <li
          key={days.step.on}
          data-off={!days.step.counted || days.step.day === null || undefined}
          data-last={days.to === deadline.dueOn || undefined}
        >
          <time dateTime={days.step.on}>{spanOf(days, language)}</time>
          <span className={styles['number']}>{(days.step.counted ? days.step.day : null) ?? '–'}</span>
          <span>{days.to === deadline.dueOn ? <b>{t('lastStep')}</b> : whyStep(days, language)}</span>
        </li>
      ))}
    </ol>
  );
}

type Days = FoldedDays<Explained['steps'][number]>;

const spanOf = ({ step, to }: Days, language: Language): string =>
  step.on === to
    ? formatDate(to as CalendarDate, language, { year: false, month: 'short' })
    : formatDateRange(step.on as CalendarDate, to as CalendarDate, language);

// A folded line names its reason once, without the weekday of its first day.
function whyStep({ step, to }: Days, language: Language): string {
  const words = visitStepReason(step as unknown as Parameters<typeof visitStepReason>[0], language);
  return step.on === to || step.name !== null ? words : words.slice(words.indexOf(',') + 2);
}

function Evidence({ deadline, language }: PartProps) {
  const { t } = useWords('why');
  const { rule, dueOn, officeCutoffAt } = deadline;
  const begins = beginningOf(deadline);
  return (
    <dl className={styles['facts']}>
      {begins === null ? null : (
        <>
          <dt>{t(begins)}</dt>
          <dd>{formatDate(deadline.eventOn as CalendarDate, language)}</dd>
        </>
      )}
      {!('atHostOn' in deadline) || deadline.atHostOn === null ? null : (
        <>
          <dt>{t('atHost')}</dt>
          <dd>{formatDate(deadline.atHostOn as CalendarDate, language)}</dd>
        </>
      )}
      {officeCutoffAt === null ? null : (
        <>
          <dt>{t('office')}</dt>
          <dd>{formatMoment(officeCutoffAt, language)}</dd>
        </>
      )}
      {dueOn === null ? null : (
        <>
          <dt>{t('legalEnd')}</dt>
          <dd>{formatCutoff(dueOn as CalendarDate, language)}</dd>
        </>
      )}
      {rule === null ? null : (
        <>
          <dt>{t('rule')}</dt>
          <dd>
            {rule.instrument[language]}
            <Sources rule={rule} />
          </dd>
          <dt>{t('checked')}</dt>
          <dd>
            {formatDate(rule.checkedOn as CalendarDate, language)}{' '}
            <Freshness freshness={rule.freshness === 'checked' ? deadline.freshness : 'stale'} />
            <CheckedBy check={rule.check} language={language} />
          </dd>
        </>
      )}
      {deadline.calendarVersion === null ? null : (
        <>
          <dt>{t('calendar')}</dt>
          <dd>{t('version', { version: deadline.calendarVersion })}</dd>
        </>
      )}
    </dl>
  );
}

/** What the date is counted from, by name; a paper's own day is counted from nothing. */
function beginningOf(
  deadline: Explained,
): 'planned' | 'arrived' | 'moved' | 'tripBegan' | 'lastLawful' | 'filed' | null {
  const kind = 'kind' in deadline ? deadline.kind : 'arrival-notification';
  if (kind === 'document-expiry') return null;
  if (kind === 'overrun-decision') return 'lastLawful';
  if (kind === 'invitation-filing') return 'planned';
  if (kind === 'invitation-ready') return 'filed';
  if ('subject' in deadline && kind === 'arrival-notification' && deadline.subject !== null)
    return deadline.subject === 'trip' ? 'tripBegan' : 'moved';
  return deadline.isProvisional ? 'planned' : 'arrived';
}

function Sources({ rule }: { readonly rule: NonNullable<DeadlineExplained['rule']> }) {
  return (
    <ul className={styles['sources']}>
      {rule.sources.map(({ title, link }) => (
        <li key={title}>
          {link === null ? (
            title
          ) : (
            <a href={link} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Readings({ deadline, language }: PartProps) {
  const { t } = useWords('why');
  const readings = deadline.rule?.readings ?? [];
  const other = readings.find(({ inUse }) => !inUse);
  if (other === undefined || other.dueOn === null) return null;
  if (other.dueOn === deadline.dueOn) return <StatusWord tone="done">{t('readingsAgree')}</StatusWord>;
  return (
    <div className={styles['reading']}>
      <StatusWord tone="doubt">{t('secondReading')}</StatusWord>
      <p>
        {other.title[language]}: <b>{formatDate(other.dueOn as CalendarDate, language)}</b>
        <br />
        {t('secondReadingWhy')}
      </p>
    </div>
  );
}

/** Where the person came to the host on a later day: the last day by each start of the clock. */
function StartReadings({ deadline, language }: PartProps) {
  const { t } = useWords('why');
  const readings = deadline.rule?.startReadings ?? [];
  if (readings.length === 0) return null;
  return (
    <div className={styles['reading']}>
      <StatusWord tone="doubt">{t('startReadings')}</StatusWord>
      <ul className={styles['sources']}>
        {readings.map(({ id, title, dueOn, inUse, isStrictest }) => (
          <li key={id}>
            {title[language]}: <b>{dueOn === null ? '–' : formatDate(dueOn as CalendarDate, language)}</b>
            {inUse ? ` · ${t(isStrictest ? 'tripInUseStrictest' : 'tripInUse')}` : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of a trip: what each reading asks for, and the one by which this notification is owed. */
function TripReadings({ deadline, language }: PartProps) {
  const { t } = useWords('why');
  const readings = deadline.rule?.tripReadings ?? [];
  if (readings.length === 0) return null;
  return (
    <div className={styles['reading']}>
      <StatusWord tone="doubt">{t('tripReadings')}</StatusWord>
      <ul className={styles['sources']}>
        {readings.map(({ id, title, isNeeded, inUse, isStrictest }) => (
          <li key={id}>
            {title[language]}: <b>{t(isNeeded ? 'tripNeeded' : 'tripFree')}</b>
            {inUse ? ` · ${t(isStrictest ? 'tripInUseStrictest' : 'tripInUse')}` : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who decided what makes this date differ from the law as shipped. */
function Decisions({ deadline, language }: PartProps) {
  const { t } = useWords('why');
  return (deadline.rule?.decisions ?? []).map(({ signedName, signedAt, reason }) => (
    <p key={signedAt} className={styles['note']}>
      {t('decidedBy', { name: signedName, moment: formatMoment(signedAt, language, { zone: false }), reason })}
    </p>
  ));
}
