import { Button } from '@mantine/core';
import type { CaseDetail, CaseWay } from '@sapar/contracts';
import { IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { LoadError } from '../../components/load-error.js';
import { RowsSkeleton } from '../../components/rows-skeleton.js';
import { StatusWord } from '../../components/status-word.js';
import { useDatedWords, type DatedWords } from '../cases/dated-words.js';
import { useWay } from './api.js';
import { Ending } from './ending.js';
import { WayActs } from './way-acts.js';
import { WaySteps } from './way-steps.js';
import styles from './way.module.css';

interface WayCardProps {
  readonly detail: CaseDetail;
  readonly today: string;
}

/** Stage, next step, who has it and until when: always there, whatever else the page shows. */
export function WayCard({ detail, today }: WayCardProps) {
  const words = useDatedWords('way');
  const { data: way, error, refetch } = useWay(detail.id);
  const [isOpen, setIsOpen] = useState(false);
  if (way === undefined)
    return error === null ? <RowsSkeleton rows={2} /> : <LoadError problem={error} onRetry={() => void refetch()} />;
  const { t } = words;
  return (
    <section className={styles['way']} aria-label={t('title')}>
      <Heads way={way} today={today} words={words} />
      <Ending way={way} />
      <Missings title="redo" items={way.redo} words={words} />
      <Missings title="needed" items={way.needed} words={words} />
      <div className={styles['foot']}>
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {t('steps')}
        </Button>
        <WayActs detail={detail} way={way} />
      </div>
      {isOpen ? <WaySteps way={way} /> : null}
    </section>
  );
}

interface PartProps {
  readonly way: CaseWay;
  readonly words: DatedWords;
}

function Heads({ way, today, words: { t, day } }: PartProps & { readonly today: string }) {
  const { stage, next, owner, ownerName, lastDay } = way;
  return (
    <dl className={styles['heads']}>
      <div>
        <dt>{t('stage')}</dt>
        <dd>{t(`stages.${stage}`)}</dd>
      </div>
      <div>
        <dt>{t('next')}</dt>
        <dd>{t(`acts.${next}`)}</dd>
      </div>
      <div>
        <dt>{t('owner')}</dt>
        <dd>
          {ownerName ?? t(`parties.${owner}`)}
          {ownerName === null ? null : <small>{t(`parties.${owner}`)}</small>}
        </dd>
      </div>
      <div>
        <dt>{t('lastDay')}</dt>
        <dd>
          {lastDay === null ? t('noDay') : day(lastDay.on)}
          {lastDay === null ? null : <DayNote lastDay={lastDay} next={next} today={today} t={t} />}
        </dd>
      </div>
    </dl>
  );
}

/** What nobody has said yet when a planned day has passed. */
const UNANSWERED: Readonly<Partial<Record<CaseWay['next'], string>>> = {
  'record-arrival': 'noArrival',
  'record-exit': 'noExit',
};

interface DayNoteProps extends Pick<DatedWords, 't'> {
  readonly lastDay: NonNullable<CaseWay['lastDay']>;
  readonly next: CaseWay['next'];
  readonly today: string;
}

/** Red only for a last day that has come or gone, with icon and word. */
function DayNote({ lastDay: { on, by }, next, today, t }: DayNoteProps) {
  // A plan breaks no law: when its day has passed, what is missing is an answer.
  if (by === 'plan' && on <= today)
    return (
      <small>
        <StatusWord tone="info" icon={IconHelpCircle} isSentence>
          {t(on === today ? 'plannedToday' : (UNANSWERED[next] ?? 'planPassed'))}
        </StatusWord>
      </small>
    );
  if (on <= today)
    return (
      <small>
        <StatusWord tone="over">{t(on < today ? 'overdue' : 'today')}</StatusWord>
      </small>
    );
  return <small>{t(by === 'law' ? 'byLaw' : 'byPlan')}</small>;
}

interface MissingsProps {
  readonly title: 'redo' | 'needed';
  readonly items: CaseWay['redo'];
  readonly words: DatedWords;
}

/** Facts moved after papers were made, or something that the site asks for: each with who has it. */
function Missings({ title, items, words: { t } }: MissingsProps) {
  if (items.length === 0) return null;
  return (
    <>
      <p className={styles['quiet']}>{t(title)}</p>
      <ul className={styles['lines']}>
        {items.map(({ code, holder }) => (
          <li key={code}>
            <StatusWord tone="doubt" isSentence>
              {t('with', { what: t(`missing.${code}`), who: t(`parties.${holder}`) })}
            </StatusWord>
          </li>
        ))}
      </ul>
    </>
  );
}
