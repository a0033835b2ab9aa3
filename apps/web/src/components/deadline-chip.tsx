import type { OpenDeadline } from '@sapar/contracts';
import type { CalendarDate } from '@sapar/domain';
import { formatCutoff, formatDate } from '@sapar/messages';
import { Suspense, useState, type ComponentProps } from 'react';
import { lazyPart } from '../lib/lazy-part.js';
import { useNow, type KazakhstanNow } from '../lib/now.js';
import { useWords } from '../lib/words.js';
import { deadlineFaceOf, type DeadlineFace, type DeadlineFacts, type Phrase } from './deadline-face.js';
import styles from './marks.module.css';

const loadWhy = () => import('./why/why-popover.js');
const WhyPopover = lazyPart(async () => (await loadWhy()).WhyPopover, 'why');

type ChipDeadline = DeadlineFacts & Pick<OpenDeadline, 'id' | 'proposedDueOn'>;

export interface DeadlineChipProps {
  readonly deadline: ChipDeadline;
  /** Writes the legal cut-off under the chip; on unless the date stands nearby. */
  readonly hasDate?: boolean;
}

const UNKNOWN: KazakhstanNow = { today: '0001-01-01' as CalendarDate, minute: null, days: [] };

/** How long is left, how much is used, and 'why this date?' in one press. */
export function DeadlineChip({ deadline, hasDate = true }: DeadlineChipProps) {
  const { t, language } = useWords('deadlines');
  const now = useNow() ?? UNKNOWN;
  const [isAsked, setIsAsked] = useState(false);
  const face = deadlineFaceOf(deadline, now);
  const dueOn = deadline.dueOn as CalendarDate | null;
  const say = (phrase: Phrase): string =>
    t(phrase.key, { ...phrase.values, date: dueOn === null ? '' : formatDate(dueOn, language) });
  const button = (
    <ChipButton
      face={face}
      say={say}
      why={t('why')}
      onPointerEnter={() => void loadWhy()}
      onClick={() => {
        setIsAsked(true);
      }}
    />
  );
  return (
    <span className={styles['when']}>
      {isAsked ? (
        <Suspense fallback={button}>
          <WhyPopover
            deadlineId={deadline.id}
            dueOn={dueOn}
            target={(onPress) => <ChipButton face={face} say={say} why={t('why')} onClick={onPress} />}
          />
        </Suspense>
      ) : (
        button
      )}
      {hasDate && dueOn !== null ? <small>{formatCutoff(dueOn, language)}</small> : null}
      {deadline.proposedDueOn === null || deadline.proposedDueOn === dueOn ? null : (
        <small className={`${styles['proposed'] ?? ''} tone-doubt`}>
          {t('proposed', { date: formatDate(deadline.proposedDueOn as CalendarDate, language) })}
        </small>
      )}
    </span>
  );
}

interface ChipButtonProps extends ComponentProps<'button'> {
  readonly face: DeadlineFace;
  readonly say: (phrase: Phrase) => string;
  readonly why: string;
}

function ChipButton({ face, say, why, ...rest }: ChipButtonProps) {
  const Mark = face.icon;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      {...rest}
      className={`${styles['chip'] ?? ''} tone-${face.tone}`}
      data-solid={face.isSolid || undefined}
      data-open-end={face.isOpenEnd || undefined}
    >
      <Mark size={14} stroke={1.8} aria-hidden />
      <span>
        <b>{say(face.word)}</b>
        {face.detail === null ? null : ` ${say(face.detail)}`}
      </span>
      {face.pips === null ? null : <Pips {...face.pips} label={say({ key: 'chip.used', values: face.pips })} />}
      <span className={styles['why']}>{why}</span>
    </button>
  );
}

function Pips({ used, allowed, label }: { readonly used: number; readonly allowed: number; readonly label: string }) {
  return (
    <span className={styles['pips']}>
      {Array.from({ length: allowed }, (_, index) => (
        <i key={index} data-used={index < used || undefined} aria-hidden />
      ))}
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
